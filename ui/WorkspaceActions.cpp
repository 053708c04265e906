// SPDX-License-Identifier: GPL-3.0-or-later
// The half of Workspace that connects panes and actions.
#include "ui/Workspace.h"

#include "ui/ActionCatalog.h"
#include "ui/ErrorText.h"
#include "ui/Settings.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/customer/SidePanel.h"
#include "ui/outbox/OutboxPage.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/search/SearchPanel.h"
#include "ui/settings/KeyRules.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/sidebar/SidebarDrawer.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notice.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>

namespace sampan
{

void Workspace::connectPanes()
{
    connect(m_sidebar, &Sidebar::scopeChosen, this, &Workspace::showScope);
    connect(m_sidebar, &Sidebar::outboxChosen, this, [this] {
        m_pages->setCurrentWidget(m_outboxPage);
        Q_EMIT titleChanged(tr("Outbox"));
    });
    connect(m_sidebar, &Sidebar::filterMenuAsked, m_queue, &QueuePane::openFilterMenu);
    connect(m_queue, &QueuePane::scopeAsked, m_sidebar, &Sidebar::chooseScope);
    connect(m_queue, &QueuePane::notice, m_notice, &Notice::say);
    connect(m_queue, &QueuePane::chosen, this, &Workspace::showConversation);
    connect(m_queue, &QueuePane::opened, this, [this](const Id& id) { openConversation(id); });
    connect(m_queue->list(), &QAbstractItemView::doubleClicked, this,
            [this] { openInWindow(m_queue->list()->currentConversation()); });
    connect(m_queue, &QueuePane::otherViewWanted, this, [this] { showView(QueueView::Team); });
    connect(m_conversation, &ConversationPane::leaveAsked, this, &Workspace::focusList);
    connect(m_conversation, &ConversationPane::solved, this, &Workspace::openNextAfter);
    connect(m_conversation, &ConversationPane::takenBackElsewhere, this, [this](const Id& id) {
        openConversation(id);
        m_conversation->focusComposer();
    });
    connect(m_conversation, &ConversationPane::notice, m_notice, &Notice::say);
    connect(m_queue->model(), &QueueModel::loaded, this, [this] {
        if (std::exchange(m_wantsFirst, false))
            openConversation(m_queue->model()->conversationAt(0));
        else
            m_queue->list()->choose(m_conversation->conversationId());
    });
    connect(m_outboxPage, &OutboxPage::conversationChosen, this, [this](const Id& id) { openConversation(id); });
    connect(m_outboxPage, &OutboxPage::draftRestored, this, [this](const Id& id) {
        openConversation(id);
        m_conversation->focusComposer();
    });
    connect(m_outboxPage, &OutboxPage::failed, this,
            [this](const Error& error) { m_notice->say(QStringLiteral("circle-alert"), ErrorText::sentence(error)); });
}

void Workspace::connectMoves()
{
    const auto on = [this](ActionId id, auto work) {
        connect(m_context.actions->action(id), &QAction::triggered, this, work);
    };
    on(ActionId::NextConversation, [this] { m_queue->list()->step(1); });
    on(ActionId::PreviousConversation, [this] { m_queue->list()->step(-1); });
    on(ActionId::NextConversationWriting, [this] { m_queue->list()->step(1); });
    on(ActionId::PreviousConversationWriting, [this] { m_queue->list()->step(-1); });
    on(ActionId::MostUrgent, [this] { showMostUrgent(); });
    on(ActionId::OpenConversation, [this] { focusConversation(); });
    on(ActionId::BackToList, [this] { leave(); });
    on(ActionId::TakeBack, [this] { takeBack(); });
    on(ActionId::NextPane, [this] { movePane(1); });
    on(ActionId::PreviousPane, [this] { movePane(-1); });
    on(ActionId::ShowMine, [this] { showView(QueueView::Mine); });
    on(ActionId::ShowUnassigned, [this] { showView(QueueView::Unassigned); });
    on(ActionId::ShowTeam, [this] { showView(QueueView::Team); });
    on(ActionId::ShowAll, [this] { showView(QueueView::All); });
    on(ActionId::ShowOutbox, [this] { showOutbox(); });
}

void Workspace::connectActions()
{
    ActionCatalog* actions = m_context.actions;
    actions->attach(ActionScope::Everywhere, this);
    actions->attach(ActionScope::List, m_queue);
    actions->attach(ActionScope::Queue, m_queue->list());
    // Where no conversation is in sight, what would change one has no key; searching and going back have.
    for (QWidget* pane : {static_cast<QWidget*>(m_outboxPage), static_cast<QWidget*>(m_sidebar)})
        pane->addActions({actions->action(ActionId::SearchSlash), actions->action(ActionId::BackToList)});
    KeyRules::apply(*actions, *m_context.settings);
    connect(m_context.settings, &Settings::changed, actions, [this] {
        KeyRules::apply(*m_context.actions, *m_context.settings);
        arrange();
    });
    connectMoves();
    connectPanels();
    const auto on = [this](ActionId id, auto work) {
        connect(m_context.actions->action(id), &QAction::triggered, this, work);
    };
    on(ActionId::SearchEverything, [this] { m_search->start(); });
    on(ActionId::SearchSlash, [this] { m_search->start(); });
    on(ActionId::ToggleSidebar, [this, drawer = new SidebarDrawer(m_theme, m_sidebarModel, m_sidebar)] {
        if (m_sidebar->isForcedToRail())
            return drawer->toggle();
        m_context.settings->setShape(QStringLiteral("sidebar"), m_sidebar->isRail() ? "wide" : "rail");
        arrange();
    });
    on(ActionId::SyncNow, [this] { m_context.sync->syncNow(); });
    on(ActionId::TextLarger, [this] { zoom(m_theme.textScale() + 0.1); });
    on(ActionId::TextSmaller, [this] { zoom(m_theme.textScale() - 0.1); });
    on(ActionId::TextNormal, [this] { zoom(1.0); });
    on(ActionId::SignOut, [this] { startSignOut(); });
}

void Workspace::movePane(int direction)
{
    QList<QWidget*> panes = m_pages->currentWidget() == m_outboxPage
                                ? QList<QWidget*>{m_sidebar, m_outboxPage}
                                : QList<QWidget*>{m_sidebar, m_queue->page(), m_middle, m_side};
    if (!m_side->isVisible())
        panes.removeOne(m_side);
    // Nothing in it could show the focus.
    if (m_elsewhereId.isEmpty() && m_conversation->conversationId().isEmpty())
        panes.removeOne(m_middle);
    const QWidget* focus = QApplication::focusWidget();
    qsizetype now = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            now = i;
    }
    QWidget* next = panes.at((now + direction + panes.size()) % panes.size());
    if (next == m_middle)
        m_elsewhereId.isEmpty() ? m_conversation->focusMessages() : m_elsewhere->setFocus(Qt::TabFocusReason);
    else if (next == m_side)
        m_side->focusTabs();
    else
        next->setFocus(Qt::TabFocusReason);
}

} // namespace sampan
