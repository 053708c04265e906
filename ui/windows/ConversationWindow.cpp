// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/ConversationWindow.h"

#include "storage/QueueQuery.h"
#include "storage/Store.h"
#include "ui/ActionCatalog.h"
#include "ui/LiveNews.h"
#include "ui/Settings.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/customer/CustomerPanel.h"
#include "ui/customer/SidePanel.h"
#include "ui/settings/KeyRules.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/Notice.h"
#include "ui/windows/WindowShape.h"
#include "ui/windows/WindowSide.h"

#include <QCloseEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace sampan
{

namespace
{

constexpr QSize usual(760 + 328, 720);
const auto shapeName = QStringLiteral("conversation");

/// What needs the lists or panels of the main window is not offered here.
bool hasPlaceHere(const ActionSpec& spec)
{
    switch (spec.id) {
    case ActionId::BackToList:
    case ActionId::SyncNow:
    case ActionId::TextLarger:
    case ActionId::TextSmaller:
    case ActionId::TextNormal:
        return true;
    default:
        return spec.waits || spec.group == ActionGroup::Conversation || spec.group == ActionGroup::Writing;
    }
}

} // namespace

ConversationWindow::ConversationWindow(const WorkspaceContext& context, const Id& conversationId)
    : m_context(context), m_id(conversationId)
{
    setObjectName(QStringLiteral("conversationWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false);
    setMinimumSize(520, 420);
    m_context.actions = new ActionCatalog(this);
    KeyRules::apply(*m_context.actions, *m_context.settings);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_pane = new ConversationPane(m_context, splitter);
    splitter->addWidget(m_pane);
    m_side = new WindowSide(m_context, splitter, m_pane);
    new LiveNews(m_pane->messages()); // goes with the list
    m_pane->setPictureFetcher(m_context.pictures);
    m_pane->setPresence(m_context.presence);
    m_notice = new Notice(*m_context.theme, this);
    new FocusRing(*m_context.theme, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connectActions();
    connectPane();
    WindowShape::restore(this, *m_context.settings, shapeName, usual);
    m_pane->showConversation(m_id);
    m_side->panel()->showConversation(m_id);
    readTitle();
}

ConversationWindow::~ConversationWindow()
{
    // The panes save what they know while the objects they were given still live.
    delete m_side->panel();
    delete m_pane;
}

void ConversationWindow::connectActions()
{
    ActionCatalog* actions = m_context.actions;
    actions->attach(ActionScope::Everywhere, this);
    for (const ActionSpec& spec : ActionCatalog::table()) {
        if (!hasPlaceHere(spec))
            actions->action(spec.id)->setVisible(false);
    }
    connect(m_context.settings, &Settings::changed, actions,
            [this] { KeyRules::apply(*m_context.actions, *m_context.settings); });
    actions->connectAction(ActionId::CloseWindow, this, &QWidget::close);
    actions->connectAction(ActionId::BackToList, this, [this] {
        if (m_side->closeDrawer())
            return;
        if (m_pane->messages()->hasSelection())
            m_pane->messages()->clearSelection();
        else
            close();
    });
    actions->connectAction(ActionId::TakeBack, this, [this] {
        if (!m_notice->undo())
            m_pane->takeBack();
    });
    actions->connectAction(ActionId::SyncNow, this, [this] { m_context.sync->syncNow(); });
    actions->connectAction(ActionId::ToggleSidePanel, m_side, [this] { m_side->toggle(); });
    m_pane->header()->addWindowButton(ActionId::ToggleSidePanel);
    const auto zoom = [this](double scale) {
        m_context.settings->setTextScale(scale);
        m_context.theme->setTextScale(m_context.settings->textScale());
    };
    actions->connectAction(ActionId::TextLarger, this, [this, zoom] { zoom(m_context.theme->textScale() + 0.1); });
    actions->connectAction(ActionId::TextSmaller, this, [this, zoom] { zoom(m_context.theme->textScale() - 0.1); });
    actions->connectAction(ActionId::TextNormal, this, [zoom] { zoom(1.0); });
}

void ConversationWindow::connectPane()
{
    connect(m_pane, &ConversationPane::notice, m_notice, &Notice::say);
    connect(m_pane, &ConversationPane::leaveAsked, this, &QWidget::close);
    connect(m_pane, &ConversationPane::opened, this, &ConversationWindow::openAsked);
    connect(m_side->panel(), &SidePanel::notice, m_notice, &Notice::say);
    connect(m_side->panel(), &SidePanel::conversationChosen, this, &ConversationWindow::openAsked);
    connect(m_pane, &ConversationPane::solved, this, &QWidget::close);
}

void ConversationWindow::readTitle()
{
    setWindowTitle(QStringLiteral("Sampan"));
    m_context.store->fetch<QList<QueueRow>>(
        [id = m_id](ReadConnection& connection) { return QueueQuery::rows(connection, {CompactId::fromId(id)}); }, this,
        [this](const Result<QList<QueueRow>>& rows) {
            if (!rows || rows->isEmpty())
                return;
            const QueueRow& row = rows->first();
            const QString subject = row.conversation.subject.isEmpty() ? row.customerName : row.conversation.subject;
            setWindowTitle(tr("%1 – Sampan").arg(subject));
        });
}

void ConversationWindow::closeEvent(QCloseEvent* event)
{
    WindowShape::save(this, *m_context.settings, shapeName);
    m_side->save();
    m_pane->flushDraft();
    Q_EMIT closing(m_id);
    event->accept();
}

} // namespace sampan
