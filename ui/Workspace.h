// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "storage/QueueQuery.h"
#include "ui/WorkspaceContext.h"
#include "ui/widgets/Notice.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace sampan
{

class CommandPalette;
class ConversationPane;
class EmptyState;
class OutboxModel;
class OutboxPage;
class QueuePane;
class SearchPanel;
class Sidebar;
class SidePanel;
class SidebarModel;
class TopBar;
class ViewCountsModel;

/// Everything the agent sees after signing in: top row, banner, sidebar, queue, conversation, status row. Arranges them
/// for the width at hand and leads the focus between them.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    explicit Workspace(const WorkspaceContext& context, QWidget* parent);
    ~Workspace() override;

    /// Keeps how the panes are divided; the destructor does it too.
    void saveShape();

    /// Opens a conversation wherever it is; keeps the queue's view.
    void openConversation(const Id& conversationId, const Id& messageId = {});
    void showView(QueueView view);
    void showOutbox();
    void focusList();
    QueuePane* queue() const { return m_queue; }
    Sidebar* sidebar() const { return m_sidebar; }
    ConversationPane* conversation() const { return m_conversation; }
    SidePanel* side() const { return m_side; }
    SearchPanel* search() const { return m_search; }
    CommandPalette* palette() const { return m_palette; }
    /// A sentence at the bottom of the window; `icon` as in Icons.h.
    void say(const QString& icon, const QString& text);

    /// Where the agent is, to come back there after the window was built anew.
    struct Place {
        QueueScope scope;
        bool isOutbox = false;
        Id conversationId;
        QString settingsPage; ///< empty: no settings open
        Notice::Said notice;  ///< what can still be taken back
    };
    Place place() const;
    void goTo(const Place& place);

Q_SIGNALS:
    void titleChanged(const QString& title);
    void signInWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeModels();
    QWidget* makeBody();
    void makeOverlays();
    void connectActions();
    void connectMoves();
    void connectPanels();
    void openPalette();
    void openSettings(const QString& page = {});
    void openInWindow(const Id& conversationId);
    void connectWindows();
    void showElsewhere(const Id& conversationId);
    void sayAgain(const Notice::Said& said);
    void nowShown(const Id& conversationId);
    void connectPanes();
    void arrange();
    void makeSide();
    void arrangeSide();
    void toggleSide();
    void closeDrawer();
    void showScope(const QueueScope& scope, const QString& name);
    void showConversation(const Id& conversationId);
    void openNextAfter(const Id& solved);
    void takeBack();
    void leave();
    void movePane(int direction);
    void focusConversation();
    void zoom(double scale);
    void startSignOut();
    void showMostUrgent();
    bool isSinglePane() const;

    WorkspaceContext m_context;
    const Theme& m_theme;
    ViewCountsModel* m_counts;
    OutboxModel* m_outbox;
    SidebarModel* m_sidebarModel;
    TopBar* m_top;
    Sidebar* m_sidebar;
    QStackedWidget* m_pages;
    QSplitter* m_splitter;
    QueuePane* m_queue;
    QStackedWidget* m_middle; ///< the conversation, or that it is in another window
    ConversationPane* m_conversation;
    EmptyState* m_elsewhere;
    Id m_elsewhereId;
    SidePanel* m_side;
    bool m_drawerOpen = false;
    OutboxPage* m_outboxPage;
    SearchPanel* m_search;
    CommandPalette* m_palette;
    QList<Id> m_seen; ///< conversations shown last, newest first
    Notice* m_notice;
    bool m_showsList = true; ///< in the single-pane arrangement
    bool m_wantsFirst = false;
};

} // namespace sampan
