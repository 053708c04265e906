// SPDX-License-Identifier: GPL-3.0-or-later
// The half of BlockLayout about what stands under the text: attachments, delivery mark, buttons.
#include "ui/Format.h"
#include "ui/conversation/BlockLayout.h"
#include "ui/conversation/MessageWords.h"
#include "ui/widgets/ChipPaint.h"

namespace sampan
{

namespace
{

constexpr int mostAttachments = 12; // shown before the rest is asked for

QString attachmentIcon(const QString& type)
{
    if (type.startsWith(QStringLiteral("image/")))
        return QStringLiteral("image");
    const bool text = type.startsWith(QStringLiteral("text/")) || type.contains(QStringLiteral("pdf"));
    return text ? QStringLiteral("file-text") : QStringLiteral("file");
}

} // namespace

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
    const bool folded = b.m_item.attachments.size() > mostAttachments + 1 && !b.m_context.attachmentsOpen;
    for (int i = 0; i < b.m_item.attachments.size(); ++i) {
        if (b.m_item.attachments[i].isInline && b.m_body->contentIds().contains(b.m_item.attachments[i].cid))
            continue;
        const bool rest = folded && i == mostAttachments;
        MessagePart part = rest ? restOfAttachments() : attachmentPart(i);
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
        if (rest)
            return;
    }
}

MessagePart BlockLayout::restOfAttachments() const
{
    const int more = static_cast<int>(b.m_item.attachments.size()) - mostAttachments;
    return {MessagePart::Kind::AllAttachments,
            MessagePart::Look::Chip,
            {},
            tr("%n more", "attachments", more),
            QStringLiteral("chevron-down"),
            {},
            {},
            -1,
            false};
}

void BlockLayout::placeMark()
{
    const DeliveryMark mark = MessageWords::mark(b.m_item, b.m_context.now, b.m_context.online);
    if (mark.icon.isEmpty())
        return;
    const bool acts = (isQueued(b.m_item) && b.m_item.delivery != DeliveryState::Sending) ||
                      b.m_item.delivery == DeliveryState::Failed ||
                      (b.m_item.delivery == DeliveryState::Scheduled && b.m_item.isOwn);
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
    } else if (b.m_item.delivery == DeliveryState::Scheduled) {
        addButton(MessagePart::Kind::Withdraw, QStringLiteral("undo-2"), tr("Withdraw"), {}, end, top);
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

} // namespace sampan
