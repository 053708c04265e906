// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"

#include <QWidget>

namespace sampan
{

class ConversationPane;
class Notice;
class WindowSide;

/// One conversation in a window of its own: the same panes over the same store, with its own actions. Esc and Ctrl+W
/// close it; what was written stays as the draft.
class ConversationWindow : public QWidget
{
    Q_OBJECT

public:
    ConversationWindow(const WorkspaceContext& context, const Id& conversationId);
    ~ConversationWindow() override;

    ConversationPane* pane() const { return m_pane; }
    WindowSide* side() const { return m_side; }
    Id conversationId() const { return m_id; }
    ActionCatalog* actions() const { return m_context.actions; }

Q_SIGNALS:
    /// It is closing; its draft has been given to the store.
    void closing(const sampan::Id& conversationId);
    /// Another conversation of the customer is to be shown.
    void openAsked(const QString& conversationId);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectActions();
    void connectPane();
    void readTitle();

    WorkspaceContext m_context;
    Id m_id;
    ConversationPane* m_pane;
    WindowSide* m_side;
    Notice* m_notice;
};

} // namespace sampan
