// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QList>
#include <QPainter>
#include <QRect>

namespace sampan
{

/// One line of text in a row: elided at the end, aligned to the interface's side, its own direction kept inside.
struct LineText {
    QString text;
    FontRole role = FontRole::Body;
    bool strong = false;
    QColor color;
    QString language; ///< BCP 47; decides the family of Han and kana
    /// Found places to mark: start and length in `text`.
    QList<std::pair<int, int>> marks;
};

/// Returns the width used; `elided` (if given) tells whether something was cut.
int paintLine(QPainter* painter, const Theme& theme, const QRect& rect, const LineText& line, bool* elided = nullptr);
int lineWidth(const Theme& theme, const LineText& line);

} // namespace sampan
