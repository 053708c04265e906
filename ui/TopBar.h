// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ActionCatalog.h"
#include "ui/WorkspaceContext.h"

#include <QWidget>

class QMenu;
class QMenuBar;

namespace sampan
{

class Button;
class SearchField;

/// The 40 px row at the top: menus, the search field in the middle, connection and user at the end.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const WorkspaceContext& context, QWidget* parent);

    SearchField* searchField() const { return m_search; }
    /// Below 900 px the menus are behind one button.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void searchWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenus();
    void addMenu(const QString& title, const QList<ActionId>& actions);
    void refreshState();
    void openUserMenu();
    void addAccounts(QMenu* menu);
    void place();

    WorkspaceContext m_context;
    const Theme& m_theme;
    QMenuBar* m_menus;
    QMenu* m_allMenus;
    Button* m_menuButton;
    SearchField* m_search;
    Button* m_state;
    Button* m_user;
    bool m_narrow = false;
};

} // namespace sampan
