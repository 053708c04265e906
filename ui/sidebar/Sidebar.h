// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/sidebar/SidebarModel.h"

#include <QListView>

#include <optional>

namespace sampan
{

/// Modules, views and stores at the window's start; 184 px wide, or a rail of icons. Arrows move, Enter or a click
/// chooses.
class Sidebar : public QListView
{
    Q_OBJECT

public:
    Sidebar(const Theme& theme, SidebarModel* model, QWidget* parent = nullptr);

    /// `isForced`: there is no room for more, whatever the agent chose.
    void setRail(bool rail, bool isForced = false);
    /// Lower rows, for low windows and those who want to see more.
    void setCompact(bool compact);
    bool isCompact() const { return m_isCompact; }
    bool isRail() const { return m_rail; }
    bool isForcedToRail() const { return m_isForced; }
    void chooseView(QueueView view);
    void chooseOutbox();
    /// A view or store by what it shows; nothing if there is none.
    void chooseScope(const QueueScope& scope);

Q_SIGNALS:
    void scopeChosen(const sampan::QueueScope& scope, const QString& name);
    void outboxChosen();
    /// The context menu of a saved filter, by the right button or the menu key.
    void filterMenuAsked(const sampan::SavedFilter& filter, const QPoint& globalPos);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyboardSearch(const QString& text) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void announce(int row);
    void restore();
    void chooseRow(int row);

    const Theme& m_theme;
    SidebarModel* m_model;
    bool m_rail = false;
    bool m_isForced = false;
    bool m_restoring = false;
    bool m_isCompact = false;
    QueueScope m_scope;
    std::optional<QueueScope> m_wanted; ///< chosen before its row is here
    bool m_atOutbox = false;
};

} // namespace sampan
