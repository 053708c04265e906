// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelEvents.h"

#include <utility>

namespace sampan::test
{

ModelEvents::ModelEvents(QAbstractItemModel* model)
{
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        m_events.append(QStringLiteral("insert %1-%2").arg(first).arg(last));
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        m_events.append(QStringLiteral("remove %1-%2").arg(first).arg(last));
    });
    connect(model, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex&, int first, int last, const QModelIndex&, int to) {
                m_events.append(QStringLiteral("move %1-%2 to %3").arg(first).arg(last).arg(to));
            });
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        m_events.append(QStringLiteral("change %1-%2").arg(first.row()).arg(last.row()));
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_events.append(QStringLiteral("reset")); });
}

QStringList ModelEvents::take()
{
    return std::exchange(m_events, {});
}

QStringList ModelEvents::takeRows()
{
    QStringList rows;
    for (const QString& event : take()) {
        if (!event.startsWith(QStringLiteral("change")))
            rows.append(event);
    }
    return rows;
}

} // namespace sampan::test
