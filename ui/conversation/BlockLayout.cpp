// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/BlockLayout.h"

#include "ui/Format.h"
#include "ui/conversation/MessageWords.h"
#include "ui/conversation/MomentText.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/LineText.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QTextBlock>

namespace sampan
{

namespace
{

/// Where a link stands on its first line, in document coordinates.
QRectF linkRect(const QTextBlock& block, int first, int length)
{
    const QTextLine line = block.layout()->lineForTextPosition(first);
    if (!line.isValid())
        return {};
    const int last = qMin(first + length, line.textStart() + line.textLength());
    const qreal from = line.cursorToX(first);
    const qreal to = line.cursorToX(last);
    const QPointF origin = block.document()->documentLayout()->blockBoundingRect(block).topLeft();
    return QRectF(origin.x() + qMin(from, to), origin.y() + line.y(), qAbs(to - from), line.height());
}

} // namespace

BlockLayout::BlockLayout(MessageBlock& block) : b(block), t(*block.m_context.theme) {}

int BlockLayout::px(int pixels) const
{
    return t.scaled(pixels);
}

int BlockLayout::textWidth(FontRole role, const QString& text, bool strong) const
{
    // Measured as it is painted: font metrics round where a text layout does not.
    return lineWidth(t, {text, role, strong, {}, {}, {}}) + 1;
}

bool BlockLayout::isOutgoing() const
{
    return b.m_item.kind != MessageKind::Incoming;
}

bool BlockLayout::hasBorder() const
{
    return isInternal(b.m_item) || isQueued(b.m_item) || b.m_item.delivery == DeliveryState::Failed;
}

void BlockLayout::run()
{
    b.m_texts.clear();
    b.m_icons.clear();
    b.m_parts.clear();
    m_y = MessageBlock::gap;
    placeDay();
    if (b.isActivity())
        placeActivity();
    else
        placeBubble();
    b.m_height = m_y;
    if (b.m_context.rightToLeft)
        mirror();
}

void BlockLayout::placeDay()
{
    b.m_day = {};
    if (b.m_context.dayText.isEmpty())
        return;
    const int height = t.lineHeight(FontRole::Small);
    b.m_day = QRect(MessageBlock::edge, m_y, b.m_width - 2 * MessageBlock::edge, height);
    m_y += height + MessageBlock::gap;
}

void BlockLayout::placeActivity()
{
    const QString text = MessageWords::activity(b.m_item) + QStringLiteral(" · ") + Format::time(b.m_item.at);
    const int room = b.m_width - 2 * MessageBlock::edge - 20;
    const int width = qMin(room, textWidth(FontRole::Small, text));
    const int height = t.lineHeight(FontRole::Small);
    const int left = (b.m_width - width - 20) / 2;
    b.m_bubble = QRect(left, m_y, width + 20, height);
    b.m_icons.append(
        {QRect(left, m_y + (height - 14) / 2, 14, 14), MessageWords::activityIcon(b.m_item), Token::Text3});
    b.m_texts.append({QRect(left + 20, m_y, width, height), text, FontRole::Small, false, Token::Text3, {}});
    m_y += height;
}

void BlockLayout::placeBubble()
{
    constexpr int indent = 32;
    constexpr int widestBubble = 720; // about a hundred characters: longer lines are hard to read on
    const int room = b.m_width - 2 * MessageBlock::edge - indent;
    const int wide = qMin(room, px(widestBubble));
    const int left = isOutgoing() ? b.m_width - MessageBlock::edge - wide : MessageBlock::edge;
    const int right = left + wide;
    const int border = hasBorder() ? 1 : 0;
    const int top = m_y;
    m_left = left + 12 + border;
    m_right = right - 12 - border;
    m_y += 8 + border;
    placeHeader();
    placeCall();
    placePicturesLine();
    placeText();
    placeWhole();
    placeQuoteToggle();
    placeAttachments();
    placeMark();
    m_y += 8 + border;
    b.m_bubble = QRect(left, top, right - left, m_y - top);
}

void BlockLayout::placeHeader()
{
    const int height = t.lineHeight(FontRole::Small);
    const bool note = isInternal(b.m_item);
    const bool called = b.m_item.kind == MessageKind::Call;
    int x = m_left;
    if (note) {
        b.m_icons.append({QRect(x, m_y + (height - 14) / 2, 14, 14),
                          called ? QStringLiteral("phone") : QStringLiteral("sticky-note"), Token::Text3});
        x += 20;
    }
    const QString time = Format::time(b.m_item.at);
    const int timeWidth = textWidth(FontRole::Small, time);
    b.m_texts.append(
        {QRect(m_right - timeWidth, m_y, timeWidth, height), time, FontRole::Small, false, Token::Text3, {}});
    const QString name = MessageWords::author(b.m_item);
    const QString where = called         ? tr("call note")
                          : note         ? tr("internal note")
                          : isOutgoing() ? QString()
                                         : b.m_context.channelName;
    const int room = m_right - timeWidth - 6 - x;
    const int whereWidth = where.isEmpty() ? 0 : textWidth(FontRole::Small, where);
    const int nameWidth =
        qMin(textWidth(FontRole::Small, name, true), qMax(40, room - (whereWidth ? whereWidth + 6 : 0)));
    b.m_texts.append({QRect(x, m_y, nameWidth, height), name, FontRole::Small, true, Token::Text1, b.m_item.language});
    x += nameWidth + 6;
    if (whereWidth > 0 && x + whereWidth <= m_right - timeWidth - 6)
        b.m_texts.append({QRect(x, m_y, whereWidth, height), where, FontRole::Small, false, Token::Text3, {}});
    m_y += height + (note ? 2 : 4);
}

/// Direction, number, result and length; below it when to call back.
void BlockLayout::placeCall()
{
    if (!b.m_item.call)
        return;
    const int height = t.lineHeight(FontRole::Small);
    const auto add = [&](const QString& text, Token color) {
        const int width = qMin(textWidth(FontRole::Small, text), m_right - m_left);
        b.m_texts.append({QRect(m_left, m_y, width, height), text, FontRole::Small, false, color, {}});
        m_y += height + 2;
    };
    add(MessageWords::call(*b.m_item.call), Token::Text2);
    if (b.m_item.call->followUpAt.isValid())
        add(tr("Call back %1").arg(MomentText::of(b.m_item.call->followUpAt, b.m_context.now)), Token::Warn);
    m_y += 2;
}

void BlockLayout::placePicturesLine()
{
    const int count = static_cast<int>(b.m_body->remotePictures().size());
    if (count == 0 || b.m_context.remotePictures)
        return;
    const int height = t.lineHeight(FontRole::Small);
    const QString text = tr("%n picture(s) of other servers not shown", nullptr, count);
    b.m_icons.append({QRect(m_left, m_y + (height - 14) / 2, 14, 14), QStringLiteral("image-off"), Token::Text3});
    MessagePart show{
        MessagePart::Kind::ShowPictures, MessagePart::Look::Words, {}, tr("Show pictures"), {}, {}, {}, -1, false};
    const int showWidth = textWidth(FontRole::Small, show.text);
    const int width = qMin(textWidth(FontRole::Small, text), m_right - m_left - 28 - showWidth);
    b.m_texts.append({QRect(m_left + 20, m_y, width, height), text, FontRole::Small, false, Token::Text3, {}});
    show.rect = QRect(m_left + 20 + width + 8, m_y, showWidth, height);
    b.m_parts.append(show);
    m_y += height + 4;
}

void BlockLayout::placeText()
{
    QTextDocument& document = b.m_body->document();
    document.setTextWidth(m_right - m_left);
    b.m_origin = QPoint(m_left, m_y);
    if (!document.isEmpty())
        m_y += qCeil(document.size().height());
    collectLinks();
}

void BlockLayout::collectLinks()
{
    const QTextDocument& document = b.m_body->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString last;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QString target = fragment.charFormat().anchorHref();
            const bool same = target == last;
            last = target;
            if (target.isEmpty() || same)
                continue;
            const QRectF rect = linkRect(block, fragment.position() - block.position(), fragment.length());
            b.m_parts.append({MessagePart::Kind::Link,
                              MessagePart::Look::InText,
                              rect.toAlignedRect().translated(b.m_origin),
                              fragment.text(),
                              {},
                              {},
                              target,
                              -1,
                              false});
        }
    }
}

void BlockLayout::placeWhole()
{
    if (!b.m_body->isCut())
        return;
    const qint64 size = qMax(b.m_item.textBody.size(), b.m_item.htmlBody.size());
    MessagePart part{MessagePart::Kind::ShowWhole, MessagePart::Look::Words, {}, {}, {}, {}, {}, -1, false};
    part.text = tr("Show the whole text (%1)").arg(Format::size(size));
    part.rect = QRect(m_left, m_y + 6, textWidth(FontRole::Small, part.text), t.lineHeight(FontRole::Small));
    b.m_parts.append(part);
    m_y = part.rect.bottom() + 1;
}

void BlockLayout::placeQuoteToggle()
{
    if (!b.m_body->hasQuote())
        return;
    const QString text = b.m_context.quoteOpen ? tr("Hide earlier text") : tr("Show earlier text");
    b.m_parts.append({MessagePart::Kind::ToggleQuote,
                      MessagePart::Look::Pill,
                      QRect(m_left, m_y + 6, 28, 16),
                      text,
                      QStringLiteral("ellipsis"),
                      {},
                      {},
                      -1,
                      false});
    m_y += 6 + 16;
}

void BlockLayout::mirror()
{
    const auto flip = [this](QRect& rect) { rect.moveLeft(b.m_width - rect.right() - 1); };
    flip(b.m_bubble);
    const int documentLeft = b.m_width - m_right;
    const int shift = documentLeft - b.m_origin.x();
    b.m_origin.setX(documentLeft);
    for (BlockText& text : b.m_texts)
        flip(text.rect);
    for (BlockIcon& icon : b.m_icons)
        flip(icon.rect);
    for (MessagePart& part : b.m_parts) {
        if (part.look == MessagePart::Look::InText)
            part.rect.translate(shift, 0); // text keeps its own direction inside
        else
            flip(part.rect);
    }
}

} // namespace sampan
