// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace about where the agent is: conversations in other windows, and coming back after the window was
// built anew.
#include "items/ViewCountsModel.h"
#include "ui/ActionCatalog.h"
#include "ui/Workspace.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/outbox/OutboxPage.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/settings/SettingsPanel.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notice.h"
#include "ui/windows/ConversationWindows.h"

#include <QStackedWidget>

namespace sampan
{

void Workspace::connectWindows()
{
    if (!m_context.windows)
        return;
    m_elsewhere->setTexts(QStringLiteral("external-link"), tr("Open in another window"),
                          tr("It is written in one place at a time."));
    m_elsewhere->setActionText(tr("Show that window"));
    m_elsewhere->setFocusProxy(m_elsewhere->findChild<Button*>());
    connect(m_elsewhere, &EmptyState::actionClicked, this, [this] { m_context.windows->open(m_elsewhereId); });
    m_context.actions->connectAction(ActionId::OpenInWindow, this, [this] {
        const Id shown = m_elsewhereId.isEmpty() ? m_conversation->conversationId() : m_elsewhereId;
        openInWindow(m_queue->list()->hasFocus() ? m_queue->list()->currentConversation() : shown);
    });
    connect(m_context.windows, &ConversationWindows::opening, this, [this](const Id& id) {
        if (m_conversation->conversationId() == id) {
            m_conversation->flushDraft();
            showElsewhere(id);
        }
    });
    connect(m_context.windows, &ConversationWindows::closed, this, [this](const Id& id) {
        if (m_elsewhereId == id)
            showConversation(id);
    });
}

void Workspace::openInWindow(const Id& conversationId)
{
    if (m_context.windows)
        m_context.windows->open(conversationId);
}

void Workspace::showElsewhere(const Id& conversationId)
{
    m_conversation->showConversation({});
    m_elsewhereId = conversationId;
    m_middle->setCurrentWidget(m_elsewhere);
    nowShown({});
    m_context.actions->setAvailable(ActionId::OpenInWindow, true);
}

Workspace::Place Workspace::place() const
{
    Place place;
    place.scope = m_queue->scope();
    place.isOutbox = m_pages->currentWidget() == m_outboxPage;
    place.conversationId = m_elsewhereId.isEmpty() ? m_conversation->conversationId() : m_elsewhereId;
    if (const auto* settings = findChild<SettingsPanel*>(); settings && settings->isOpen())
        place.settingsPage = settings->currentPage();
    place.notice = m_notice->lasting();
    return place;
}

void Workspace::goTo(const Place& place)
{
    // The stores' rows come with the counts.
    const auto choose = [this, place] {
        if (place.isOutbox)
            showOutbox();
        else
            m_sidebar->chooseScope(place.scope);
    };
    if (place.scope.view == QueueView::Store)
        connect(m_counts, &ViewCountsModel::loaded, this, choose, Qt::SingleShotConnection);
    else
        choose();
    showConversation(place.conversationId);
    if (!place.settingsPage.isEmpty())
        openSettings(place.settingsPage);
    sayAgain(place.notice);
}

void Workspace::sayAgain(const Notice::Said& said)
{
    const auto* undo = said.undo.target<LastingUndo>();
    if (!undo)
        return;
    LastingUndo here = *undo;
    here.act = [this, before = *undo] {
        before();
        if (!before.conversationId.isEmpty())
            openConversation(before.conversationId);
    };
    m_notice->say(said.icon, said.text, here, said.undoText);
}

} // namespace sampan
