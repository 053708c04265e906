// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/BulkChoice.h"

namespace sampan
{

BulkChoice::BulkChoice(QueueModel* model, QObject* parent) : QObject(parent), m_model(model)
{
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { letGo(first, last); });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &BulkChoice::clear);
}

QStringList BulkChoice::ids() const
{
    QStringList list;
    list.reserve(m_ids.size());
    for (int row = 0; row < m_model->rowCount() && list.size() < m_ids.size(); ++row) {
        const Id id = m_model->conversationAt(row);
        if (m_ids.contains(id))
            list.append(id);
    }
    return list;
}

void BulkChoice::toggle(const Id& id)
{
    if (id.isEmpty())
        return;
    if (!m_ids.remove(id))
        m_ids.insert(id);
    m_anchor = id;
    m_before = m_ids;
    Q_EMIT changed();
}

void BulkChoice::chooseAll()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_ids.insert(m_model->conversationAt(row));
    m_anchor.clear();
    Q_EMIT changed();
}

void BulkChoice::clear()
{
    if (m_ids.isEmpty())
        return;
    m_ids.clear();
    m_before.clear();
    m_anchor.clear();
    Q_EMIT changed();
}

void BulkChoice::keepOnly(const QSet<Id>& ids)
{
    m_ids.intersect(ids);
    m_before.clear();
    m_anchor.clear();
    Q_EMIT changed();
}

void BulkChoice::extendTo(const Id& anchor, const Id& id)
{
    if (m_anchor.isEmpty() || m_ids.isEmpty()) {
        m_anchor = anchor;
        m_before = m_ids;
    }
    const int from = m_model->rowOf(m_anchor);
    const int to = m_model->rowOf(id);
    if (from < 0 || to < 0)
        return;
    m_ids = m_before;
    for (int row = qMin(from, to); row <= qMax(from, to); ++row)
        m_ids.insert(m_model->conversationAt(row));
    Q_EMIT changed();
}

void BulkChoice::letGo(int first, int last)
{
    const auto before = m_ids.size();
    if (before == 0)
        return;
    for (int row = first; row <= last; ++row) {
        const Id id = m_model->conversationAt(row);
        m_ids.remove(id);
        m_before.remove(id);
        if (id == m_anchor)
            m_anchor.clear();
    }
    if (m_ids.size() != before)
        Q_EMIT changed();
}

} // namespace sampan
