// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LiveNews.h"

#include "items/Roles.h"
#include "ui/ErrorText.h"
#include "ui/conversation/MessageItem.h"
#include "ui/conversation/MessageListView.h"
#include "ui/widgets/Announcer.h"

#include <QAbstractItemModel>

namespace sampan
{

namespace
{

bool isOnItsWay(DeliveryState state)
{
    return state == DeliveryState::Queued || state == DeliveryState::Sending;
}

} // namespace

LiveNews::LiveNews(MessageListView* view) : QObject(view), m_view(view)
{
    const QAbstractItemModel* model = view->model();
    connect(model, &QAbstractItemModel::modelReset, this, &LiveNews::onReset);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { onInserted(first, last); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { onChanged(from.row(), to.row()); });
}

void LiveNews::onReset()
{
    m_awaited.clear();
    m_deliveries.clear();
}

void LiveNews::onInserted(int first, int last)
{
    const QAbstractItemModel* model = m_view->model();
    // What comes by itself comes at the end of what is there; the first rows are the conversation being opened.
    if (first == 0 || last != model->rowCount() - 1)
        return;
    for (int row = first; row <= last; ++row)
        m_awaited.insert(model->index(row, 0).data(MessageIdRole).toString());
    onChanged(first, last);
}

void LiveNews::onChanged(int first, int last)
{
    const QAbstractItemModel* model = m_view->model();
    for (int row = qMax(0, first); row <= qMin(last, model->rowCount() - 1); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (!index.data(MessageLoadedRole).toBool())
            continue;
        if (m_awaited.remove(index.data(MessageIdRole).toString()))
            tellArrived(row);
        tellDelivery(row);
    }
}

void LiveNews::tellArrived(int row)
{
    const MessageItem item = messageItemAt(m_view->model()->index(row, 0));
    const bool ownWriting = item.isOwn && item.kind != MessageKind::Incoming;
    if (ownWriting || item.kind == MessageKind::Activity)
        return;
    const QString who = item.authorName;
    Announcer::say(m_view, item.kind == MessageKind::Incoming ? tr("New message from %1: %2").arg(who, item.textBody)
                                                              : tr("%1 wrote: %2").arg(who, item.textBody));
}

void LiveNews::tellDelivery(int row)
{
    const MessageItem item = messageItemAt(m_view->model()->index(row, 0));
    if (!item.isOwn || item.kind != MessageKind::Outgoing)
        return;
    const auto before = m_deliveries.constFind(item.id);
    const bool wasOnItsWay = before != m_deliveries.constEnd() && isOnItsWay(*before);
    m_deliveries.insert(item.id, item.delivery);
    if (!wasOnItsWay || isOnItsWay(item.delivery))
        return;
    if (item.delivery == DeliveryState::Failed)
        Announcer::say(m_view, tr("Not sent: %1").arg(ErrorText::reason(item.deliveryReason)));
    else
        Announcer::say(m_view, tr("Sent"));
}

} // namespace sampan
