// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"

#include <QObject>

class QSplitter;

namespace sampan
{

class ConversationPane;
class SidePanel;

/// The side panel of a conversation's own window: a pane where there is room, else a drawer over the conversation. The
/// choice and the widths are kept for each profile and arrangement of screens, apart from those of the main window.
class WindowSide : public QObject
{
    Q_OBJECT

public:
    /// Puts the panel behind `pane` into `splitter`. `context` has the window's own actions.
    WindowSide(const WorkspaceContext& context, QSplitter* splitter, ConversationPane* pane);

    SidePanel* panel() const { return m_panel; }
    void toggle();
    /// Esc in an open drawer closes it; true if there was one.
    bool closeDrawer();
    void save();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    WorkspaceContext m_context;
    QSplitter* m_splitter;
    ConversationPane* m_pane;
    SidePanel* m_panel;
    bool m_drawerOpen = false;
};

} // namespace sampan
