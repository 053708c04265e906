// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/sidebar/SidebarModel.h"

#include <QListView>

namespace sampan
{

/// Modules, views and stores at the window's start; 184 px wide, or a rail of icons. Arrows move, Enter or a click
/// chooses.
class Sidebar : public QListView
{
    Q_OBJECT

public:
    Sidebar(const Theme& theme, SidebarModel* model, QWidget* parent = nullptr);

    void setRail(bool rail);
    bool isRail() const { return m_rail; }
    void chooseView(QueueView view);
    void chooseOutbox();
    /// A view or store by what it shows; nothing if there is none.
    void chooseScope(const QueueScope& scope);

Q_SIGNALS:
    void scopeChosen(const sampan::QueueScope& scope, const QString& name);
    void outboxChosen();

protected:
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
    bool m_restoring = false;
    QueueScope m_scope;
    bool m_atOutbox = false;
};

} // namespace sampan
