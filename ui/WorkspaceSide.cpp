// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace about the side panel: a pane where there is room, else a drawer over the conversation.
#include "ui/ActionCatalog.h"
#include "ui/Settings.h"
#include "ui/Workspace.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/customer/CustomerPanel.h"
#include "ui/customer/SidePanel.h"
#include "ui/widgets/Notice.h"
#include "ui/windows/SplitterReset.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>

namespace sampan
{

namespace
{
// design.md, "Window".
constexpr int drawerBelow = 1100;
constexpr int leastWidth = 280;
constexpr int mostWidth = 440;
constexpr int sideWidth = 328;
constexpr int queueWidth = 320;
const auto choiceName = QStringLiteral("sidePanel");
} // namespace

void Workspace::makeSide()
{
    m_side = new SidePanel(m_context, m_splitter);
    m_side->setMinimumWidth(m_theme.scaled(leastWidth));
    m_side->setMaximumWidth(m_theme.scaled(mostWidth));
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(2, 0);
    // The pane in the middle takes the rest.
    new SplitterReset(m_splitter, [this](int index) {
        return index == 0 ? m_theme.scaled(queueWidth) : index == 2 ? m_theme.scaled(sideWidth) : -1;
    });
    connect(m_side, &SidePanel::conversationChosen, this, [this](const Id& id) {
        closeDrawer();
        openConversation(id);
    });
    connect(m_side, &SidePanel::notice, this, [this](const QString& icon, const QString& text) { say(icon, text); });
    connect(m_side, &SidePanel::closeAsked, this, &Workspace::toggleSide);
    connect(m_side, &SidePanel::leaveAsked, this, [this] {
        closeDrawer();
        m_conversation->focusMessages();
    });
    connect(m_conversation, &ConversationPane::opened, this, [this](const Id& id) { openConversation(id); });
    m_context.actions->connectAction(ActionId::ToggleSidePanel, this, [this] { toggleSide(); });
}

void Workspace::arrangeSide()
{
    const bool drawer = width() < m_theme.scaled(drawerBelow);
    if (drawer != m_side->isDrawer()) {
        m_drawerOpen = false;
        m_side->setDrawer(drawer ? m_pages : nullptr);
        if (!drawer)
            m_splitter->addWidget(m_side);
    }
    if (!drawer) {
        m_side->setVisible(m_context.settings->shape(choiceName) != "hidden");
        return;
    }
    const bool shown = m_drawerOpen && m_pages->currentWidget() == m_splitter;
    m_side->setVisible(shown);
    if (shown)
        m_side->raise();
}

void Workspace::toggleSide()
{
    const bool hadFocus = m_side->isAncestorOf(QApplication::focusWidget());
    if (m_side->isDrawer())
        m_drawerOpen = !m_drawerOpen;
    else
        m_context.settings->setShape(choiceName, m_side->isVisible() ? "hidden" : "shown");
    arrangeSide();
    if (m_side->isVisible())
        m_side->focusTabs();
    else if (hadFocus)
        m_conversation->focusMessages();
}

void Workspace::closeDrawer()
{
    if (m_side->isDrawer() && m_drawerOpen)
        toggleSide();
}

} // namespace sampan
