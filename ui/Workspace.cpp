// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Workspace.h"

#include "ui/ConnectionBanner.h"
#include "ui/LiveNews.h"
#include "ui/Settings.h"
#include "ui/StatusRow.h"
#include "ui/TopBar.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/outbox/OutboxPage.h"
#include "ui/palette/CommandPalette.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/search/SearchPanel.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Lined.h"
#include "ui/widgets/Notice.h"
#include "ui/windows/ConversationWindows.h"
#include "ui/windows/WindowShape.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextEdit>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
// design.md, "Window".
constexpr int railBelow = 1320;
constexpr int buttonMenuBelow = 900;
constexpr int singlePaneBelow = 760;
constexpr int compactBelow = 640;
constexpr int queueWidth = 320;
const auto splitterShape = QStringLiteral("paneSplitter");
} // namespace

Workspace::Workspace(const WorkspaceContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_theme(*context.theme)
{
    makeModels();
    m_top = new TopBar(m_context, this);
    auto* banner = new ConnectionBanner(m_context, m_outbox, this);
    auto* status = new StatusRow(m_context, m_outbox, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(banner);
    column->addWidget(makeBody(), 1);
    column->addWidget(status);
    makeOverlays();
    connect(&m_theme, &Theme::changed, this, &Workspace::arrange);
    connect(banner, &ConnectionBanner::outboxWanted, this, &Workspace::showOutbox);
    connect(banner, &ConnectionBanner::signInWanted, this, &Workspace::signInWanted);
    connect(status, &StatusRow::outboxWanted, this, &Workspace::showOutbox);
    connectPanes();
    connectActions();
    connectWindows();
    m_counts->setAgent(m_context.self.id, m_context.self.teamIds);
    m_outbox->load();
    nowShown({});
    showView(QueueView::Mine);
}

Workspace::~Workspace()
{
    saveShape();
}

void Workspace::saveShape()
{
    m_context.settings->setShape(WindowShape::keyed(splitterShape), m_splitter->saveState());
}

void Workspace::makeModels()
{
    m_counts = new ViewCountsModel(m_context.store, this);
    m_counts->setClock([clock = m_context.clock] { return clock->now().toMSecsSinceEpoch(); });
    m_outbox = new OutboxModel(m_context.store, this);
    m_sidebarModel = new SidebarModel(m_counts, m_outbox, this);
}

QWidget* Workspace::makeBody()
{
    auto* body = new Lined(m_theme, this);
    m_sidebar = new Sidebar(m_theme, m_sidebarModel, body);
    m_pages = new QStackedWidget(body);
    m_splitter = new QSplitter(Qt::Horizontal, m_pages);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_queue = new QueuePane(m_context, m_splitter);
    m_queue->setMinimumWidth(m_theme.scaled(264));
    m_middle = new QStackedWidget(m_splitter);
    m_conversation = new ConversationPane(m_context, m_middle);
    new LiveNews(m_conversation->messages()); // goes with the list
    m_elsewhere = new EmptyState(m_theme, m_middle);
    m_elsewhere->setBackgroundRole(QPalette::Base);
    m_elsewhere->setAutoFillBackground(true);
    m_middle->addWidget(m_conversation);
    m_middle->addWidget(m_elsewhere);
    m_splitter->addWidget(m_queue);
    m_splitter->addWidget(m_middle);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    makeSide();
    m_splitter->setSizes({queueWidth, 936, 328});
    m_splitter->restoreState(m_context.settings->shape(WindowShape::keyed(splitterShape)));
    m_splitter->setHandleWidth(1);
    m_outboxPage = new OutboxPage(m_context, m_outbox, m_pages);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_outboxPage);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_sidebar);
    row->addWidget(m_pages, 1);
    return body;
}

void Workspace::makeOverlays()
{
    m_search = new SearchPanel(m_context, this);
    m_palette = new CommandPalette(m_context, this);
    m_notice = new Notice(m_theme, this);
    connect(m_palette, &CommandPalette::conversationChosen, this, [this](const Id& id) { openConversation(id); });
    connect(m_search, &SearchPanel::conversationChosen, this,
            [this](const Id& id, const Id& message) { openConversation(id, message); });
    connect(m_top, &TopBar::searchWanted, m_search, &SearchPanel::start);
}

bool Workspace::isSinglePane() const
{
    return width() < m_theme.scaled(singlePaneBelow);
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Workspace::arrange()
{
    const QByteArray choice = m_context.settings->shape(QStringLiteral("sidebar"));
    const bool narrow = width() < m_theme.scaled(railBelow);
    m_sidebar->setRail(choice == "rail" || narrow, narrow);
    m_top->setNarrow(width() < m_theme.scaled(buttonMenuBelow));
    const bool compact = m_context.settings->compactRows() || height() < m_theme.scaled(compactBelow);
    m_queue->setCompact(compact);
    m_sidebar->setCompact(compact);
    m_queue->setVisible(!isSinglePane() || m_showsList);
    m_middle->setVisible(!isSinglePane() || !m_showsList);
    arrangeSide();
}

void Workspace::showScope(const QueueScope& scope, const QString& name)
{
    m_pages->setCurrentWidget(m_splitter);
    m_queue->showScope(scope, name);
    m_showsList = true;
    arrange();
    Q_EMIT titleChanged(tr("Queue: %1").arg(name));
}

void Workspace::showView(QueueView view)
{
    m_sidebar->chooseView(view);
}

void Workspace::showOutbox()
{
    m_sidebar->chooseOutbox();
}

void Workspace::showConversation(const Id& conversationId)
{
    if (conversationId.isEmpty())
        return;
    if (m_context.windows && m_context.windows->isOpen(conversationId)) {
        showElsewhere(conversationId);
        return;
    }
    m_elsewhereId.clear();
    m_middle->setCurrentWidget(m_conversation);
    m_conversation->showConversation(conversationId);
    nowShown(conversationId);
}

void Workspace::openConversation(const Id& conversationId, const Id& messageId)
{
    m_pages->setCurrentWidget(m_splitter);
    m_queue->list()->choose(conversationId);
    showConversation(conversationId);
    if (m_elsewhereId == conversationId && !conversationId.isEmpty()) {
        m_context.windows->open(conversationId);
        return;
    }
    focusConversation();
    if (!messageId.isEmpty())
        m_conversation->showMessage(messageId);
}

void Workspace::openNextAfter(const Id& solved)
{
    if (m_conversation->conversationId() != solved)
        return;
    const bool wasWriting = m_conversation->composer()->isAncestorOf(QApplication::focusWidget());
    const Id next = m_queue->list()->following(solved);
    m_queue->list()->choose(next);
    if (next.isEmpty())
        m_conversation->showConversation(next);
    showConversation(next);
    // What is typed on must not become a reply to somebody else.
    if (wasWriting)
        m_conversation->focusMessages();
}

// The last thing done is taken back: what the notice offers, else the reply that waits to go out.
void Workspace::takeBack()
{
    if (!m_notice->undo() && !m_conversation->takeBack())
        m_notice->say(QStringLiteral("info"), tr("There is nothing to take back."));
}

void Workspace::leave()
{
    if (m_conversation->messages()->hasSelection())
        m_conversation->messages()->clearSelection();
    else if (!m_queue->letGoOfChoice())
        focusList();
}

void Workspace::focusList()
{
    m_showsList = true;
    m_pages->setCurrentWidget(m_splitter);
    arrange();
    m_queue->page()->setFocus(Qt::ShortcutFocusReason);
}

void Workspace::focusConversation()
{
    m_showsList = false;
    arrange();
    m_conversation->focusMessages();
}

void Workspace::showMostUrgent()
{
    m_wantsFirst = true;
    showView(QueueView::Mine);
    m_queue->setSort(QueueSort::LongestWait);
}

} // namespace sampan
