// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/OutboxModel.h"
#include "items/ViewCountsModel.h"

#include <QAbstractListModel>

namespace sampan
{

/// The rows of the sidebar: the modules that exist, the views with their counts, the agent's own filters, the shared
/// ones, the stores. Built from the counts and the outbox; rebuilt when a store or filter comes or goes, else changed
/// row by row. Views without anything in them stay, so that every row has its place.
class SidebarModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Module, Heading, View, Outbox, Filter, Store };
    enum Role { KindRole = 0x0601, IconRole, CountRole, StoreCodeRole, StoreColorRole, NeedsYouRole };

    SidebarModel(ViewCountsModel* counts, OutboxModel* outbox, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Kind kindAt(int row) const;
    /// True for a row that shows conversations: a view, filter or store.
    bool isScope(int row) const;
    /// Of such a row; default-made for others.
    QueueScope scopeAt(int row) const;
    /// The row that shows the same view, whatever its filter says by now; -1 if there is none.
    int rowOf(const QueueScope& scope) const;
    int rowOf(QueueView view) const;
    int outboxRow() const;
    static QString viewName(QueueView view);

private:
    struct Row {
        Kind kind;
        QString text;
        QString icon;
        int source = -1; ///< row of the counts
    };
    void rebuild();
    void addGroup(QList<Row>& rows, const QString& heading, const QList<Row>& group) const;
    QString countText(const Row& row) const;
    QString spoken(const Row& row) const;

    ViewCountsModel* m_counts;
    OutboxModel* m_outbox;
    QList<Row> m_rows;
};

} // namespace sampan
