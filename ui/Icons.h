// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Tokens.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace sampan
{

class Theme;

/// Lucide icons by their name ("circle-check"), drawn as SVG for the device pixel ratio at hand and tinted with a
/// colour. What points along the reading, as arrows do, is turned around in an interface from right to left.

/// Square pixmap of `size` device-independent pixels. Cached. An unknown name aborts in tests and is empty otherwise.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal ratio);

/// Paints into `rect` (square; taken at its top left, on device pixels).
void paintIcon(QPainter* painter, const QString& name, const QRectF& rect, const QColor& color);

/// A QIcon whose colours follow the theme: `normal` for the usual state, text.disabled when disabled.
QIcon themedIcon(const Theme& theme, const QString& name, Token normal = Token::Text2);

/// True if resources carry an icon of this name.
bool hasIcon(const QString& name);

} // namespace sampan
