// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StyleShapes.h"

#include "ui/Icons.h"

#include <QStyleOption>
#include <QWidget>

namespace sampan
{

void paintRound(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line,
                qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter->setPen(line.isValid() ? QPen(line, width) : Qt::NoPen);
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter->restore();
}

namespace
{

Token fillOf(const QStyleOption& option, Token normal)
{
    if (option.state & QStyle::State_Sunken)
        return Token::BgPressed;
    return option.state & QStyle::State_MouseOver ? Token::BgHover : normal;
}

QString plainText(const QString& text)
{
    QString result = text.section(u'\t', 0, 0);
    return result.remove(u'&');
}

} // namespace

void StyleShapes::field(const QStyleOption& option, const QWidget* widget) const
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool error = widget && widget->property("sampanError").toBool();
    const bool bare = widget && widget->property("sampanBare").toBool();
    if (bare)
        return;
    const Token line = error ? Token::Danger : enabled ? Token::LineControl : Token::LineSoft;
    paintRound(m_painter, option.rect, 6, m_theme.color(enabled ? Token::BgContent : Token::BgWindow),
               m_theme.color(line), error ? 2.0 : 1.0);
}

void StyleShapes::menu(const QRect& rect, bool round) const
{
    paintRound(m_painter, rect, round ? 8 : 0, m_theme.color(Token::BgRaised), m_theme.color(Token::LineMid));
}

QSize StyleShapes::menuItemSize(const Theme& theme, const QStyleOptionMenuItem& item)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, 9};
    const QFontMetrics metrics(theme.font(FontRole::Body));
    const QFontMetrics small(theme.font(FontRole::Small));
    const QString keys = item.text.section(u'\t', 1);
    const int keyWidth = keys.isEmpty() ? 0 : small.horizontalAdvance(keys) + 24;
    const int arrow = item.menuItemType == QStyleOptionMenuItem::SubMenu ? 24 : 0;
    return {metrics.horizontalAdvance(plainText(item.text)) + 36 + keyWidth + arrow + 12,
            theme.lineHeight(FontRole::Body) + 8};
}

void StyleShapes::menuMark(const QStyleOptionMenuItem& item, const QRect& row) const
{
    const bool enabled = item.state & QStyle::State_Enabled;
    const int size = 16;
    QRect place(row.left() + 8, row.center().y() - size / 2 + 1, size, size);
    place = QStyle::visualRect(item.direction, row, place);
    const QColor color = m_theme.color(enabled ? Token::Text1 : Token::TextDisabled);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked)
        paintIcon(m_painter, QStringLiteral("check"), place, color);
    else if (!item.icon.isNull())
        item.icon.paint(m_painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

void StyleShapes::menuItem(const QStyleOptionMenuItem& item) const
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        m_painter->fillRect(QRect(item.rect.left(), item.rect.center().y(), item.rect.width(), 1),
                            m_theme.color(Token::LineSoft));
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    if ((item.state & QStyle::State_Selected) && enabled)
        paintRound(m_painter, item.rect, 4, m_theme.color(Token::BgSelected));
    menuMark(item, item.rect);
    const bool reversed = item.direction == Qt::RightToLeft;
    m_painter->setPen(m_theme.color(enabled ? Token::Text1 : Token::TextDisabled));
    m_painter->setFont(m_theme.font(FontRole::Body));
    const QRect text = QStyle::visualRect(item.direction, item.rect, item.rect.adjusted(32, 0, -8, 0));
    m_painter->drawText(text, Qt::AlignVCenter | (reversed ? Qt::AlignRight : Qt::AlignLeft), plainText(item.text));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        QRect arrow(item.rect.right() - 20, item.rect.center().y() - 6, 12, 12);
        paintIcon(m_painter, QStringLiteral("chevron-right"), QStyle::visualRect(item.direction, item.rect, arrow),
                  m_theme.color(Token::Text3));
        return;
    }
    m_painter->setFont(m_theme.font(FontRole::Small));
    m_painter->setPen(m_theme.color(enabled ? Token::Text3 : Token::TextDisabled));
    m_painter->drawText(text, Qt::AlignVCenter | (reversed ? Qt::AlignLeft : Qt::AlignRight),
                        item.text.section(u'\t', 1));
}

void StyleShapes::menuBarItem(const QStyleOptionMenuItem& item, bool underline) const
{
    const bool open = item.state & QStyle::State_Sunken;
    const bool hover = item.state & QStyle::State_Selected;
    if (open || hover)
        paintRound(m_painter, item.rect, 4, m_theme.color(open ? Token::BgPressed : Token::BgHover));
    m_painter->setPen(m_theme.color(Token::Text1));
    const int flags = Qt::AlignCenter | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    m_painter->drawText(item.rect, flags, item.text);
}

void StyleShapes::checkBox(const QStyleOption& option) const
{
    const bool on = option.state & QStyle::State_On;
    const bool some = option.state & QStyle::State_NoChange;
    const bool enabled = option.state & QStyle::State_Enabled;
    if (!on && !some) {
        paintRound(m_painter, option.rect, 3, m_theme.color(fillOf(option, Token::BgContent)),
                   m_theme.color(enabled ? Token::LineControl : Token::LineSoft));
        return;
    }
    paintRound(m_painter, option.rect, 3, m_theme.color(enabled ? Token::Accent : Token::LineMid));
    const QRect mark = QRect(0, 0, 12, 12).translated(option.rect.center() - QPoint(5, 5));
    paintIcon(m_painter, on ? QStringLiteral("check") : QStringLiteral("minus"), mark, m_theme.color(Token::OnAccent));
}

void StyleShapes::radioButton(const QStyleOption& option) const
{
    const bool on = option.state & QStyle::State_On;
    const bool enabled = option.state & QStyle::State_Enabled;
    const qreal radius = option.rect.width() / 2.0;
    if (!on)
        paintRound(m_painter, option.rect, radius, m_theme.color(fillOf(option, Token::BgContent)),
                   m_theme.color(enabled ? Token::LineControl : Token::LineSoft));
    else
        paintRound(m_painter, option.rect, radius, m_theme.color(Token::OnAccent),
                   m_theme.color(enabled ? Token::Accent : Token::LineMid), 5.0);
}

void StyleShapes::tooltip(const QRect& rect) const
{
    m_painter->fillRect(rect, m_theme.palette().color(QPalette::ToolTipBase));
}

void StyleShapes::pushButton(const QStyleOption& option) const
{
    const bool enabled = option.state & QStyle::State_Enabled;
    paintRound(m_painter, option.rect, 6, enabled ? m_theme.color(fillOf(option, Token::BgContent)) : QColor(),
               m_theme.color(enabled ? Token::LineMid : Token::LineSoft));
}

void StyleShapes::comboBox(const QStyleOption& option) const
{
    pushButton(option);
    const QRect place(option.rect.right() - 22, option.rect.center().y() - 6, 14, 14);
    paintIcon(m_painter, QStringLiteral("chevron-down"), QStyle::visualRect(option.direction, option.rect, place),
              m_theme.color(Token::Text2));
}

QRect StyleShapes::scrollPart(const QStyleOptionSlider& bar, QStyle::SubControl part, int minimum)
{
    const bool vertical = bar.orientation == Qt::Vertical;
    const int length = vertical ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (part == QStyle::SC_ScrollBarGroove)
        return bar.rect;
    if (part == QStyle::SC_ScrollBarAddLine || part == QStyle::SC_ScrollBarSubLine)
        return {};
    int size = length;
    if (range > 0)
        size = qBound(qMin(minimum, length), static_cast<int>(length * qint64(bar.pageStep) / (range + bar.pageStep)),
                      length);
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    int from = at;
    int extent = size;
    if (part == QStyle::SC_ScrollBarSubPage) {
        from = 0;
        extent = at;
    } else if (part == QStyle::SC_ScrollBarAddPage) {
        from = at + size;
        extent = length - from;
    }
    return vertical ? QRect(0, from, bar.rect.width(), extent) : QRect(from, 0, extent, bar.rect.height());
}

void StyleShapes::scrollBar(const QStyleOptionSlider& bar, const QRect& slider) const
{
    if (bar.maximum <= bar.minimum)
        return;
    const bool near = bar.state & QStyle::State_MouseOver;
    const bool vertical = bar.orientation == Qt::Vertical;
    QRect pill =
        vertical ? slider.adjusted(slider.width() - 9, 3, -3, -3) : slider.adjusted(3, slider.height() - 9, -3, -3);
    if (vertical)
        pill = QStyle::visualRect(bar.direction, bar.rect, pill);
    paintRound(m_painter, pill, 3, m_theme.color(near ? Token::LineControl : Token::LineMid));
}

} // namespace sampan
