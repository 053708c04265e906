// SPDX-License-Identifier: GPL-3.0-or-later
// How the strip of files is painted.
#include "ui/Icons.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/UploadWords.h"
#include "ui/widgets/LineText.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace sampan
{

// How many there are, because not all are in sight.
void AttachmentStrip::paintMore(QPainter& painter) const
{
    if (contentHeight(width()) <= height())
        return;
    const LineText line{tr("%n files", nullptr, static_cast<int>(m_files.size())),
                        FontRole::Caption,
                        true,
                        m_theme.color(Token::Text2),
                        {},
                        {}};
    const int wide = lineWidth(m_theme, line) + 18;
    const QRect place(isRightToLeft() ? 4 : width() - wide - 4, height() - 22, wide, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::BgSunken));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(place, 4, 4);
    paintLine(&painter, m_theme, place.adjusted(8, 0, -8, 0), line);
}

void AttachmentStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QList<QRect> rects = chips(width());
    for (int i = 0; i < rects.size(); ++i) {
        if (rects[i].intersects(rect()))
            paintChip(painter, rects[i], m_files[i], hasFocus() && i == m_current);
    }
    paintMore(painter);
}

void AttachmentStrip::paintChip(QPainter& painter, const QRect& rect, const PendingAttachment& file, bool focused) const
{
    const bool refused = UploadWords::isFailed(file);
    paintFrame(painter, rect, file, focused);
    const bool rtl = isRightToLeft();
    const auto place = [&](int from, int wide) {
        return QRect(rtl ? rect.right() + 1 - from - wide : rect.left() + from, rect.top(), wide, rect.height());
    };
    const QColor text = m_theme.color(refused ? Token::Danger : Token::Text1);
    const QRect icon = place(9, 14);
    const bool waits = file.upload.state == UploadProgress::State::Waiting && !refused;
    const QString name = refused                                                     ? QStringLiteral("file-warning")
                         : waits                                                     ? QStringLiteral("clock")
                         : file.attachment.type.startsWith(QStringLiteral("image/")) ? QStringLiteral("image")
                                                                                     : QStringLiteral("file-text");
    paintIcon(&painter, name, QRect(icon.left(), icon.top() + (icon.height() - 14) / 2, 14, 14), text);
    const LineText size{UploadWords::beside(file, m_online),
                        FontRole::Small,
                        false,
                        m_theme.color(refused ? Token::Danger : Token::Text3),
                        {},
                        {}};
    const LineText widest{UploadWords::widest(file, m_online), FontRole::Small, false, {}, {}, {}};
    const int sizeWidth = lineWidth(m_theme, widest) + 1;
    const int nameWidth = rect.width() - 29 - 6 - sizeWidth - 6 - 21;
    // The end of a name says what it is: "invoice-2025-…-final.pdf".
    const QFontMetrics metrics(m_theme.font(FontRole::Small));
    const QString shown = metrics.elidedText(file.attachment.name, Qt::ElideMiddle, nameWidth);
    paintLine(&painter, m_theme, place(29, nameWidth), {shown, FontRole::Small, false, text, {}, {}});
    paintLine(&painter, m_theme, place(29 + nameWidth + 6, sizeWidth), size);
    paintIcon(&painter, QStringLiteral("x"), crossOf(rect), m_theme.color(Token::Text3));
}

// How far it is stands as a bar at the foot of the chip and as a figure in it.
void AttachmentStrip::paintFrame(QPainter& painter, const QRect& rect, const PendingAttachment& file,
                                 bool focused) const
{
    const QRectF frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const Token line = focused ? Token::AccentText : UploadWords::isFailed(file) ? Token::Danger : Token::LineMid;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::BgContent));
    painter.drawRoundedRect(frame, 4, 4);
    if (const int percent = UploadWords::percent(file); percent >= 0) {
        QPainterPath inside;
        inside.addRoundedRect(frame, 4, 4);
        painter.setClipPath(inside);
        const int done = rect.width() * percent / 100;
        const int left = isRightToLeft() ? rect.right() + 1 - done : rect.left();
        painter.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 3), m_theme.color(Token::BgSunken));
        painter.fillRect(QRect(left, rect.bottom() - 2, done, 3), m_theme.color(Token::Accent));
        painter.setClipping(false);
    }
    painter.setPen(QPen(m_theme.color(line), focused ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 4, 4);
    painter.restore();
}

} // namespace sampan
