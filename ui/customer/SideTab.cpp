// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/SideTab.h"

#include "ui/widgets/LineText.h"

#include <QKeyEvent>

namespace sampan
{

namespace
{
constexpr int sidePadding = 4;
constexpr int barHeight = 2;
} // namespace

SideTab::SideTab(const Theme& theme, const QString& name, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize SideTab::sizeHint() const
{
    // As wide as the bold name, so that choosing moves nothing.
    const int width = lineWidth(m_theme, {text(), FontRole::Body, true, {}, {}, {}}) + 2;
    return QSize(width + 2 * sidePadding, m_theme.scaled(38));
}

void SideTab::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const LineText line{
        text(), FontRole::Body, isChecked(), m_theme.color(isChecked() ? Token::Text1 : Token::Text2), {}, {}};
    const int width = lineWidth(m_theme, line) + 1;
    paintLine(&painter, m_theme, QRect((this->width() - width) / 2, 0, width, height() - barHeight), line);
    if (isChecked())
        painter.fillRect(QRect(0, height() - barHeight, this->width(), barHeight), m_theme.color(Token::Accent));
    else if (underMouse())
        painter.fillRect(QRect(0, height() - barHeight, this->width(), barHeight), m_theme.color(Token::LineMid));
}

void SideTab::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if (left || event->key() == Qt::Key_Right) {
        Q_EMIT stepAsked(left == isRightToLeft() ? 1 : -1);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace sampan
