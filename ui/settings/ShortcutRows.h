// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ActionCatalog.h"
#include "ui/Theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace sampan
{

/// The actions that can be done in this window, by group; those that a search text names in their words or keys.
class ShortcutModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ActionIdRole = 0x0801, KeysRole, SectionRole, StartsSectionRole, ChangedRole };

    ShortcutModel(const ActionCatalog& actions, QObject* parent);

    void setQuery(const QString& query);
    int rowOf(ActionId id) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild();
    QStringList keysOf(ActionId id) const;

    const ActionCatalog& m_actions;
    QString m_query;
    QList<ActionId> m_rows;
};

/// A row: what it does, a dot if it was changed, its keys.
class ShortcutDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ShortcutDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int headingHeight() const;
    void paintRow(QPainter* painter, const QRect& row, Qt::LayoutDirection direction, const QModelIndex& index) const;

    const Theme& m_theme;
};

} // namespace sampan
