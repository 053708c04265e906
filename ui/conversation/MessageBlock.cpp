// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageBlock.h"

#include "ui/conversation/BlockLayout.h"

#include <QAbstractTextDocumentLayout>

namespace sampan
{

bool isInternal(const MessageItem& item)
{
    return item.kind == MessageKind::Note || item.kind == MessageKind::Call;
}

bool isQueued(const MessageItem& item)
{
    return !item.outboxEntryId.isEmpty() && item.delivery != DeliveryState::Failed;
}

bool isWaitingToGo(const MessageItem& item, const QDateTime& now)
{
    return isQueued(item) && !item.isHeld && item.delivery == DeliveryState::Queued && item.notBefore.isValid() &&
           item.notBefore > now;
}

MessageBlock::MessageBlock(MessageItem item, const BlockContext& context) : m_item(std::move(item)), m_context(context)
{
    m_body = std::make_unique<MessageBody>(
        m_item, *m_context.theme,
        BodyOptions{m_context.remotePictures, m_context.quoteOpen, m_context.whole, m_context.pictures});
}

void MessageBlock::layout(int width)
{
    m_width = width;
    BlockLayout(*this).run();
}

int MessageBlock::partAt(const QPoint& point) const
{
    for (int i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].look != MessagePart::Look::InText && m_parts[i].rect.contains(point))
            return i;
    }
    const QString link = linkAt(point);
    for (int i = 0; i < m_parts.size() && !link.isEmpty(); ++i) {
        if (m_parts[i].kind == MessagePart::Kind::Link && m_parts[i].target == link)
            return i;
    }
    return -1;
}

int MessageBlock::positionAt(const QPoint& point) const
{
    return qMax(0, document().documentLayout()->hitTest(point - m_origin, Qt::FuzzyHit));
}

QString MessageBlock::linkAt(const QPoint& point) const
{
    return document().documentLayout()->anchorAt(point - m_origin);
}

} // namespace sampan
