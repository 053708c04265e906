// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QPainter>
#include <QStyle>

class QStyleOption;
class QStyleOptionMenuItem;
class QStyleOptionSlider;

namespace sampan
{

/// The shapes Style paints, one function a shape. Made for one paint call.
class StyleShapes
{
public:
    StyleShapes(const Theme& theme, QPainter* painter) : m_theme(theme), m_painter(painter) {}

    void field(const QStyleOption& option, const QWidget* widget) const;
    void menu(const QRect& rect, bool round) const;
    void menuItem(const QStyleOptionMenuItem& item) const;
    void menuBarItem(const QStyleOptionMenuItem& item, bool underline) const;
    void checkBox(const QStyleOption& option) const;
    void radioButton(const QStyleOption& option) const;
    void tooltip(const QRect& rect) const;
    void pushButton(const QStyleOption& option) const;
    void comboBox(const QStyleOption& option) const;
    void scrollBar(const QStyleOptionSlider& bar, const QRect& slider) const;

    static QSize menuItemSize(const Theme& theme, const QStyleOptionMenuItem& item);
    static QRect scrollPart(const QStyleOptionSlider& bar, QStyle::SubControl part, int minimum);

private:
    void menuMark(const QStyleOptionMenuItem& item, const QRect& row) const;

    const Theme& m_theme;
    QPainter* m_painter;
};

/// A rectangle with a crisp 1 px outline at any device pixel ratio; a null colour leaves that part out.
void paintRound(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line = {},
                qreal width = 1.0);

} // namespace sampan
