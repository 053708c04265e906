// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/SidebarModel.h"

#include "items/Roles.h"

#include <QHash>
#include <QLocale>

#include <array>

namespace sampan
{

namespace
{

QString viewIcon(QueueView view)
{
    switch (view) {
    case QueueView::Mine:
        return QStringLiteral("user");
    case QueueView::Unassigned:
        return QStringLiteral("circle-dashed");
    case QueueView::Team:
        return QStringLiteral("users");
    case QueueView::All:
        return QStringLiteral("layout-list");
    case QueueView::Mentioned:
        return QStringLiteral("at-sign");
    case QueueView::Following:
        return QStringLiteral("eye");
    case QueueView::Snoozed:
        return QStringLiteral("alarm-clock");
    case QueueView::Spam:
        return QStringLiteral("shield-alert");
    case QueueView::WaitingToBeSent:
        return QStringLiteral("clock-arrow-up");
    case QueueView::Drafts:
        return QStringLiteral("pencil");
    case QueueView::SavedFilter:
        return QStringLiteral("list-filter");
    case QueueView::Store:
        break;
    }
    return QStringLiteral("store");
}

// design.md's order; what is rarely looked at comes last.
constexpr std::array viewOrder = {QueueView::Mine,    QueueView::Unassigned, QueueView::Team,
                                  QueueView::All,     QueueView::Mentioned,  QueueView::Following,
                                  QueueView::Snoozed, QueueView::Drafts,     QueueView::WaitingToBeSent};

} // namespace

SidebarModel::SidebarModel(ViewCountsModel* counts, OutboxModel* outbox, QObject* parent)
    : QAbstractListModel(parent), m_counts(counts), m_outbox(outbox)
{
    const auto again = [this] { rebuild(); };
    connect(counts, &QAbstractItemModel::rowsInserted, this, again);
    connect(counts, &QAbstractItemModel::rowsRemoved, this, again);
    connect(counts, &QAbstractItemModel::rowsMoved, this, again);
    connect(counts, &QAbstractItemModel::modelReset, this, again);
    const auto refreshed = [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    };
    connect(counts, &QAbstractItemModel::dataChanged, this, refreshed);
    connect(counts, &ViewCountsModel::loaded, this, refreshed);
    connect(outbox, &OutboxModel::countsChanged, this, refreshed);
    rebuild();
}

QString SidebarModel::viewName(QueueView view)
{
    switch (view) {
    case QueueView::Mine:
        return tr("Mine");
    case QueueView::Unassigned:
        return tr("Unassigned");
    case QueueView::Team:
        return tr("My team");
    case QueueView::All:
        return tr("All");
    case QueueView::Mentioned:
        return tr("Mentioned");
    case QueueView::Following:
        return tr("Following");
    case QueueView::Snoozed:
        return tr("Snoozed");
    case QueueView::Spam:
        return tr("Spam");
    case QueueView::WaitingToBeSent:
        return tr("Waiting to be sent");
    case QueueView::Drafts:
        return tr("Drafts");
    case QueueView::SavedFilter:
        return tr("Filter");
    case QueueView::Store:
        break;
    }
    return tr("Store");
}

void SidebarModel::addGroup(QList<Row>& rows, const QString& heading, const QList<Row>& group) const
{
    if (group.isEmpty())
        return;
    rows.append({Kind::Heading, heading, {}});
    rows += group;
}

void SidebarModel::rebuild()
{
    QHash<QueueView, int> views;
    QList<Row> own;
    QList<Row> shared;
    QList<Row> stores;
    for (int i = 0; i < m_counts->rowCount(); ++i) {
        const QModelIndex source = m_counts->index(i, 0);
        const auto view = static_cast<QueueView>(source.data(ViewKindRole).toInt());
        const QString name = source.data(ViewNameRole).toString();
        if (view == QueueView::Store)
            stores.append({Kind::Store, name, {}, i});
        else if (view == QueueView::SavedFilter)
            (source.data(ViewIsSharedRole).toBool() ? shared : own).append({Kind::Filter, name, viewIcon(view), i});
        else
            views.insert(view, i);
    }
    QList<Row> rows;
    const auto addView = [&](QueueView view) {
        if (views.contains(view))
            rows.append({Kind::View, viewName(view), viewIcon(view), views.value(view)});
    };
    rows.append({Kind::Module, tr("Queue"), QStringLiteral("inbox")});
    rows.append({Kind::Heading, tr("Views"), {}});
    for (const QueueView view : viewOrder)
        addView(view);
    rows.append({Kind::Outbox, tr("Outbox"), QStringLiteral("send")});
    addView(QueueView::Spam);
    addGroup(rows, tr("My filters"), own);
    addGroup(rows, tr("Shared filters"), shared);
    addGroup(rows, tr("Stores"), stores);
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int SidebarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SidebarModel::countText(const Row& row) const
{
    qint64 count = -1;
    if (row.kind == Kind::Outbox)
        count = m_outbox->rowCount();
    else if (row.source >= 0)
        count = m_counts->index(row.source, 0).data(ViewCountRole).toLongLong();
    return count > 0 ? QLocale().toString(count) : QString();
}

QString SidebarModel::spoken(const Row& row) const
{
    const QString count = countText(row);
    return count.isEmpty() ? row.text : tr("%1, %2", "a view and its count").arg(row.text, count);
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    const QModelIndex source = row.source >= 0 ? m_counts->index(row.source, 0) : QModelIndex();
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(row);
    case KindRole:
        return static_cast<int>(row.kind);
    case IconRole:
        return row.icon;
    case CountRole:
        return countText(row);
    case StoreCodeRole:
        return source.data(ViewCountryRole);
    case StoreColorRole:
        return source.data(ViewColorRole);
    case NeedsYouRole:
        return row.kind == Kind::Outbox && m_outbox->needsYouCount() > 0;
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex& index) const
{
    return kindAt(index.row()) == Kind::Heading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

SidebarModel::Kind SidebarModel::kindAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).kind : Kind::Heading;
}

bool SidebarModel::isScope(int row) const
{
    const Kind kind = kindAt(row);
    return kind == Kind::View || kind == Kind::Filter || kind == Kind::Store;
}

int SidebarModel::rowOf(const QueueScope& scope) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const QueueScope one = scopeAt(row);
        if (isScope(row) && one.view == scope.view && one.inboxId == scope.inboxId && one.filter.id == scope.filter.id)
            return row;
    }
    return -1;
}

QueueScope SidebarModel::scopeAt(int row) const
{
    const int source = row >= 0 && row < m_rows.size() ? m_rows.at(row).source : -1;
    return source >= 0 ? m_counts->scopeAt(source) : QueueScope();
}

int SidebarModel::rowOf(QueueView view) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).kind == Kind::View && scopeAt(i).view == view)
            return i;
    }
    return -1;
}

int SidebarModel::outboxRow() const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).kind == Kind::Outbox)
            return i;
    }
    return -1;
}

} // namespace sampan
