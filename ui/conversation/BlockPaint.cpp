// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Icons.h"
#include "ui/conversation/MessageBlock.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/LineText.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

namespace sampan
{

namespace
{

void paintRounded(QPainter& painter, const QRect& rect, qreal radius, const QColor& fill, const QPen& line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line);
    const qreal inset = line.style() == Qt::NoPen ? 0 : 0.5;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

QPen dashed(const QColor& color)
{
    QPen pen(color, 1);
    pen.setDashPattern({3, 2});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void paintRing(QPainter& painter, const QRect& rect, qreal radius, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
    painter.restore();
}

} // namespace

void MessageBlock::paint(QPainter& painter, const BlockView& view) const
{
    const Theme& theme = *m_context.theme;
    paintDayLine(painter);
    paintGround(painter);
    for (const BlockIcon& icon : m_icons)
        paintIcon(&painter, icon.name, icon.rect, theme.color(icon.color));
    for (const BlockText& text : m_texts)
        paintLine(&painter, theme, text.rect,
                  {text.text, text.role, text.strong, theme.color(text.color), text.language, {}});
    if (!isActivity())
        paintBody(painter, view);
    for (int i = 0; i < m_parts.size(); ++i)
        paintPart(painter, m_parts[i], i == view.hoveredPart, view.focused && i == view.focusedPart);
    if (view.focused && view.focusedPart < 0)
        paintRing(painter, m_bubble, isActivity() ? 4 : 8, theme.color(Token::AccentText));
}

void MessageBlock::paintDayLine(QPainter& painter) const
{
    if (m_day.isNull())
        return;
    const Theme& theme = *m_context.theme;
    const LineText line{m_context.dayText, FontRole::Small, false, theme.color(Token::Text3), {}, {}};
    const int width = lineWidth(theme, line);
    const QRect text(m_day.center().x() - width / 2, m_day.top(), width + 1, m_day.height());
    paintLine(&painter, theme, text, line);
    const int y = m_day.center().y();
    painter.fillRect(QRect(QPoint(m_day.left(), y), QPoint(text.left() - 13, y)), theme.color(Token::LineSoft));
    painter.fillRect(QRect(QPoint(text.right() + 13, y), QPoint(m_day.right(), y)), theme.color(Token::LineSoft));
}

void MessageBlock::paintGround(QPainter& painter) const
{
    const Theme& theme = *m_context.theme;
    constexpr qreal radius = 8;
    if (isActivity())
        return;
    if (isInternal(m_item)) {
        const QColor line = theme.color(Token::NoteLine);
        paintRounded(painter, m_bubble, radius, theme.color(Token::NoteBg),
                     isQueued(m_item) ? dashed(line) : QPen(line, 1));
    } else if (m_item.delivery == DeliveryState::Failed) {
        paintRounded(painter, m_bubble, radius, theme.color(Token::BubbleOut), QPen(theme.color(Token::Danger), 1));
    } else if (isQueued(m_item)) {
        paintRounded(painter, m_bubble, radius, Qt::transparent, dashed(theme.color(Token::LineControl)));
    } else {
        const Token ground = m_item.kind == MessageKind::Incoming ? Token::BubbleIn : Token::BubbleOut;
        paintRounded(painter, m_bubble, radius, theme.color(ground), Qt::NoPen);
    }
}

void MessageBlock::paintBody(QPainter& painter, const BlockView& view) const
{
    const Theme& theme = *m_context.theme;
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme.color(Token::Text1));
    // Qt sets a line that is higher than its font at the bottom; the design centres it.
    const int lift = isInternal(m_item) ? 0 : 1;
    if (view.exposed.isValid())
        context.clip = view.exposed.translated(-m_origin.x(), -m_origin.y() + lift);
    const auto tint = [&](int start, int end, Token ground, Token text) {
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = QTextCursor(const_cast<QTextDocument*>(&document()));
        selection.cursor.setPosition(start);
        selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
        selection.format.setBackground(theme.color(ground));
        selection.format.setForeground(theme.color(text));
        context.selections.append(selection);
    };
    for (qsizetype i = 0; i < view.marks.size(); ++i) {
        const FoundPlace& mark = view.marks.at(i);
        const bool here = i == qMin<qsizetype>(view.currentMark, view.marks.size() - 1);
        tint(mark.start, mark.start + mark.length, here ? Token::Accent : Token::MarkFind,
             here ? Token::OnAccent : Token::Text1);
    }
    if (view.selectionStart != view.selectionEnd)
        tint(view.selectionStart, view.selectionEnd, Token::Accent, Token::OnAccent);
    painter.save();
    painter.translate(m_origin.x(), m_origin.y() - lift);
    document().documentLayout()->draw(&painter, context);
    painter.restore();
}

void MessageBlock::paintPart(QPainter& painter, const MessagePart& part, bool hovered, bool focused) const
{
    using Look = MessagePart::Look;
    const Theme& theme = *m_context.theme;
    const bool framed = part.look == Look::Chip || part.look == Look::Bordered;
    const qreal radius = part.look == Look::Chip || part.look == Look::Pill ? 4 : 6;
    if (framed) {
        const bool open = part.look == Look::Chip && isQueued(m_item);
        const QColor ground = hovered ? theme.color(Token::BgHover)
                              : open  ? QColor(Qt::transparent)
                                      : theme.color(Token::BgContent);
        paintRounded(painter, part.rect, radius, ground,
                     QPen(theme.color(part.danger ? Token::Danger : Token::LineMid), 1));
    } else if (part.look == Look::Pill || (part.look == Look::Flat && hovered)) {
        const Token ground = part.look == Look::Pill && !hovered ? Token::BgSunken : Token::BgPressed;
        paintRounded(painter, part.rect, radius, theme.color(ground), Qt::NoPen);
    }
    if (focused)
        paintRing(painter, part.rect.adjusted(-1, 0, 1, 0), radius, theme.color(Token::AccentText));
    if (part.look == Look::InText)
        return;
    if (part.look == Look::Pill) {
        const QPoint middle = part.rect.center();
        paintIcon(&painter, part.icon, QRect(middle.x() - 6, middle.y() - 6, 14, 14), theme.color(Token::Text2));
        return;
    }
    paintPartWords(painter, part);
}

void MessageBlock::paintPartWords(QPainter& painter, const MessagePart& part) const
{
    using Look = MessagePart::Look;
    const Theme& theme = *m_context.theme;
    const bool rtl = m_context.rightToLeft;
    const auto place = [&](int from, int width) {
        const int left = rtl ? part.rect.right() + 1 - from - width : part.rect.left() + from;
        return QRect(left, part.rect.top(), width, part.rect.height());
    };
    const QColor color = theme.color(part.look == Look::Words ? Token::AccentText
                                     : part.danger            ? Token::Danger
                                                              : Token::Text1);
    int x = part.look == Look::Words ? 0 : 9;
    const int end = part.rect.width() - x;
    if (!part.icon.isEmpty()) {
        const QRect room = place(x, 14);
        paintIcon(&painter, part.icon, QRect(room.left(), room.top() + (room.height() - 14) / 2, 14, 14), color);
        x += 20;
    }
    const bool key = !part.meta.isEmpty() && part.look != Look::Chip;
    const LineText meta{part.meta, FontRole::Small, false, theme.color(Token::Text3), {}, {}};
    const int metaWidth = part.meta.isEmpty() ? 0
                          : key               ? keyHintSize(theme, part.meta).width()
                                              : lineWidth(theme, meta) + 1;
    const int textWidth = end - x - (metaWidth > 0 ? metaWidth + 6 : 0);
    paintLine(&painter, theme, place(x, textWidth), {part.text, FontRole::Small, false, color, {}, {}});
    if (key)
        paintKeyHint(&painter, theme, place(end - metaWidth, metaWidth), part.meta, theme.color(Token::Text3),
                     theme.color(Token::LineMid));
    else if (metaWidth > 0)
        paintLine(&painter, theme, place(end - metaWidth, metaWidth), meta);
}

} // namespace sampan
