// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/BlockLayout.h"

#include "ui/Format.h"
#include "ui/conversation/MessageWords.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/LineText.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QTextBlock>

namespace sampan
{

namespace
{

QString attachmentIcon(const QString& type)
{
    if (type.startsWith(QStringLiteral("image/")))
        return QStringLiteral("image");
    const bool text = type.startsWith(QStringLiteral("text/")) || type.contains(QStringLiteral("pdf"));
    return text ? QStringLiteral("file-text") : QStringLiteral("file");
}

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
    return b.m_item.kind == MessageKind::Note || isQueued(b.m_item) || b.m_item.delivery == DeliveryState::Failed;
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
    placePicturesLine();
    placeText();
    placeQuoteToggle();
    placeAttachments();
    placeMark();
    m_y += 8 + border;
    b.m_bubble = QRect(left, top, right - left, m_y - top);
}

void BlockLayout::placeHeader()
{
    const int height = t.lineHeight(FontRole::Small);
    const bool note = b.m_item.kind == MessageKind::Note;
    int x = m_left;
    if (note) {
        b.m_icons.append({QRect(x, m_y + (height - 14) / 2, 14, 14), QStringLiteral("sticky-note"), Token::Text3});
        x += 20;
    }
    const QString time = Format::time(b.m_item.at);
    const int timeWidth = textWidth(FontRole::Small, time);
    b.m_texts.append(
        {QRect(m_right - timeWidth, m_y, timeWidth, height), time, FontRole::Small, false, Token::Text3, {}});
    const QString name = MessageWords::author(b.m_item);
    const QString where = note ? tr("internal note") : isOutgoing() ? QString() : b.m_context.channelName;
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

MessagePart BlockLayout::attachmentPart(int index) const
{
    const Attachment& attachment = b.m_item.attachments[index];
    MessagePart part{MessagePart::Kind::Attachment,
                     MessagePart::Look::Chip,
                     {},
                     attachment.name,
                     attachmentIcon(attachment.type),
                     {},
                     {},
                     index,
                     false};
    const AttachmentState state =
        b.m_context.attachmentState ? b.m_context.attachmentState(attachment.blobId) : AttachmentState{};
    part.meta = Format::size(attachment.size);
    if (state.kind == AttachmentState::Kind::Loading)
        part.meta = state.percent < 0 ? tr("Loading") : tr("Loading %1 %").arg(state.percent);
    if (state.kind == AttachmentState::Kind::Offline)
        part.meta = tr("Not here offline");
    if (state.kind == AttachmentState::Kind::Refused)
        part.meta = tr("Not to be had");
    part.danger = state.kind == AttachmentState::Kind::Refused;
    if (state.kind == AttachmentState::Kind::Offline)
        part.icon = QStringLiteral("cloud-off");
    if (part.danger)
        part.icon = QStringLiteral("file-warning");
    return part;
}

int BlockLayout::partWidth(const MessagePart& part) const
{
    const int icon = part.icon.isEmpty() ? 0 : 14 + 6;
    const bool key = part.look != MessagePart::Look::Chip;
    const int metaWidth = key ? keyHintSize(t, part.meta).width() : textWidth(FontRole::Small, part.meta);
    const int meta = part.meta.isEmpty() ? 0 : metaWidth + 6;
    return 2 * 9 + icon + textWidth(FontRole::Small, part.text) + meta;
}

void BlockLayout::placeAttachments()
{
    m_attachmentRowEnd = -1;
    int x = m_left;
    int top = m_y + 8;
    const int height = px(24);
    for (int i = 0; i < b.m_item.attachments.size(); ++i) {
        if (b.m_item.attachments[i].isInline && b.m_body->contentIds().contains(b.m_item.attachments[i].cid))
            continue;
        MessagePart part = attachmentPart(i);
        const int width = qMin(partWidth(part), m_right - m_left);
        if (x > m_left && x + width > m_right) {
            x = m_left;
            top += height + 6;
        }
        part.rect = QRect(x, top, width, height);
        b.m_parts.append(part);
        x += width + 8;
        m_attachmentRowEnd = x;
        m_attachmentRowTop = top;
        m_y = top + height;
    }
}

void BlockLayout::placeMark()
{
    const DeliveryMark mark = MessageWords::mark(b.m_item, b.m_context.now, b.m_context.online);
    if (mark.icon.isEmpty())
        return;
    const bool acts = (isQueued(b.m_item) && b.m_item.delivery != DeliveryState::Sending) ||
                      b.m_item.delivery == DeliveryState::Failed;
    if (acts) {
        placeButtons(m_right, m_y + 4, px(24));
        return;
    }
    const int height = t.lineHeight(FontRole::Caption);
    const int width = qMin(textWidth(FontRole::Caption, mark.text), m_right - m_left - 18);
    const int top = m_y + 6;
    b.m_texts.append({QRect(m_right - width, top, width, height), mark.text, FontRole::Caption, false, mark.color, {}});
    b.m_icons.append({QRect(m_right - width - 4 - 14, top + (height - 14) / 2, 14, 14), mark.icon, mark.color});
    m_y = top + height;
}

void BlockLayout::addButton(MessagePart::Kind kind, const QString& icon, const QString& text, const QString& key,
                            int& right, int top)
{
    const bool flat = kind != MessagePart::Kind::TryAgain && b.m_item.delivery != DeliveryState::Failed &&
                      !isWaitingToGo(b.m_item, b.m_context.now);
    MessagePart part{kind, flat ? MessagePart::Look::Flat : MessagePart::Look::Bordered, {}, text, icon, key, {}, -1,
                     false};
    const int width = partWidth(part);
    part.rect = QRect(right - width, top, width, px(24));
    b.m_parts.append(part);
    right -= width + 6;
}

void BlockLayout::placeButtons(int right, int top, int height)
{
    const DeliveryMark mark = MessageWords::mark(b.m_item, b.m_context.now, b.m_context.online);
    const bool failed = b.m_item.delivery == DeliveryState::Failed;
    const bool countdown = isWaitingToGo(b.m_item, b.m_context.now);
    const bool ours = !b.m_item.outboxEntryId.isEmpty();
    int end = right;
    if (ours && failed) {
        addButton(MessagePart::Kind::EditQueued, {}, tr("Edit"), {}, end, top);
        addButton(MessagePart::Kind::TryAgain, {}, tr("Try again"), {}, end, top);
    } else if (ours) {
        const QString key = countdown ? b.m_context.takeBackKeys : QString();
        addButton(MessagePart::Kind::TakeBack, QStringLiteral("undo-2"), tr("Take back"), key, end, top);
        if (!countdown)
            addButton(MessagePart::Kind::EditQueued, QStringLiteral("pencil"), tr("Edit"), {}, end, top);
    }
    const int wanted = 18 + textWidth(FontRole::Small, mark.text);
    int left = m_left;
    // The mark shares the line of the attachments when there is room, as the buttons stand there already.
    if (m_attachmentRowEnd > 0 && m_attachmentRowEnd + wanted + 8 <= end) {
        for (MessagePart& part : b.m_parts) {
            if (part.rect.top() == top && part.kind >= MessagePart::Kind::TakeBack)
                part.rect.moveTop(m_attachmentRowTop);
        }
        top = m_attachmentRowTop;
        left = end - wanted;
    }
    const int line = t.lineHeight(FontRole::Small);
    const int width = qMin(wanted, end - left) - 18;
    b.m_icons.append({QRect(left, top + (height - 14) / 2, 14, 14), mark.icon, mark.color});
    b.m_texts.append(
        {QRect(left + 18, top + (height - line) / 2, width, line), mark.text, FontRole::Small, false, mark.color, {}});
    m_y = top + height;
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
