// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/DropZone.h"

#include "ui/Icons.h"
#include "ui/widgets/LineText.h"

#include <QPainter>

namespace sampan
{

DropZone::DropZone(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    // What is dragged still belongs to the composer below.
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop files here to attach them"));
    hide();
}

void DropZone::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor ground = m_theme.color(Token::AccentTint);
    ground.setAlphaF(0.94F);
    painter.fillRect(rect(), ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::AccentText), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(9, 9, -9, -9), 8, 8);
    const LineText line{accessibleName(), FontRole::Body, true, m_theme.color(Token::AccentText), {}, {}};
    const int wide = qMin(lineWidth(m_theme, line) + 2, width() - 60);
    const QRect place((width() - wide - 22) / 2, 0, wide + 22, height());
    const bool rtl = isRightToLeft();
    const int icon = rtl ? place.right() - 16 : place.left();
    paintIcon(&painter, QStringLiteral("paperclip"), QRect(icon, (height() - 16) / 2, 16, 16),
              m_theme.color(Token::AccentText));
    paintLine(&painter, m_theme, rtl ? place.adjusted(0, 0, -22, 0) : place.adjusted(22, 0, 0, 0), line);
}

} // namespace sampan
