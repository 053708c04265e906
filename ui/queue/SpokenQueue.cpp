// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/SpokenQueue.h"

#include "ui/queue/QueueRowText.h"

namespace sampan
{

SpokenQueue::SpokenQueue(const Clock& clock, QObject* parent) : QIdentityProxyModel(parent), m_clock(clock) {}

QVariant SpokenQueue::data(const QModelIndex& index, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return QueueRowText::spoken(mapToSource(index), m_clock.now());
    return QIdentityProxyModel::data(index, role);
}

} // namespace sampan
