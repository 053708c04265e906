// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SegmentControl.h"

#include "ui/StyleShapes.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace sampan
{

SegmentControl::SegmentControl(const Theme& theme, const QStringList& texts, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_texts(texts)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("sampanRing", 6);
    setAccessibleName(texts.value(0));
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void SegmentControl::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= m_texts.size())
        return;
    m_current = index;
    setAccessibleName(m_texts.at(index));
    update();
    Q_EMIT currentChanged(index);
}

QList<QRect> SegmentControl::cells() const
{
    // Strong text is wider; measuring all in it keeps the control still when the choice changes.
    const QFontMetrics metrics(m_theme.font(FontRole::Small, true));
    QList<QRect> result;
    int x = 1;
    for (const QString& text : m_texts) {
        const int wide = metrics.horizontalAdvance(text) + 20;
        result.append(QRect(x, 1, wide, m_theme.scaled(24) - 2));
        x += wide + 1;
    }
    return result;
}

QSize SegmentControl::sizeHint() const
{
    const QList<QRect> all = cells();
    return {all.isEmpty() ? 0 : all.last().right() + 2, m_theme.scaled(24)};
}

void SegmentControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintRound(&painter, rect(), 6, m_theme.color(Token::BgSunken));
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    painter.setClipPath(shape);
    const QList<QRect> all = cells();
    for (int i = 0; i < all.size(); ++i) {
        const QRect cell = QStyle::visualRect(layoutDirection(), rect(), all.at(i));
        const bool on = i == m_current;
        if (on)
            painter.fillRect(cell, m_theme.color(Token::BgContent));
        if (i > 0)
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(all.at(i).left() - 1, 0, 1, height())),
                             m_theme.color(Token::LineMid));
        painter.setFont(m_theme.font(FontRole::Small, on));
        painter.setPen(m_theme.color(on ? Token::Text1 : Token::Text2));
        painter.drawText(cell, Qt::AlignCenter, m_texts.at(i));
    }
    painter.setClipping(false);
    paintRound(&painter, rect(), 6, {}, m_theme.color(Token::LineMid));
}

void SegmentControl::mousePressEvent(QMouseEvent* event)
{
    const QList<QRect> all = cells();
    for (int i = 0; i < all.size(); ++i) {
        if (QStyle::visualRect(layoutDirection(), rect(), all.at(i)).contains(event->position().toPoint()))
            setCurrent(i);
    }
}

void SegmentControl::keyPressEvent(QKeyEvent* event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (event->key() == Qt::Key_Right)
        setCurrent(m_current + forward);
    else if (event->key() == Qt::Key_Left)
        setCurrent(m_current - forward);
    else if (event->key() == Qt::Key_Space)
        setCurrent((m_current + 1) % static_cast<int>(m_texts.size()));
    else
        QWidget::keyPressEvent(event);
}

} // namespace sampan
