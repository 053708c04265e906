// SPDX-License-Identifier: GPL-3.0-or-later
// How the conversation pane is put together and connected; what it does is in ConversationPane.cpp.
#include "items/MessageListModel.h"
#include "storage/Store.h"
#include "ui/ActionCatalog.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ComposerGrowth.h"
#include "ui/composer/MovedOnBox.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/AttachmentOpener.h"
#include "ui/conversation/ConversationActions.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"

#include <QAction>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
constexpr int composerHeight = 35 + 132 + 26 + 41;
constexpr int minuteMs = 60 * 1000;
} // namespace

ConversationPane::ConversationPane(const WorkspaceContext& context, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    setMinimumWidth(480);
    setAccessibleName(tr("Conversation"));
    m_actions = new ConversationActions(context.store, context.clock, this);
    m_opener = new AttachmentOpener(context, this);
    m_model = new MessageListModel(context.store, this);
    m_model->setAgent(context.self.id);
    build();
    connectList();
    connectComposer();
    connectStore();
    connectActions();
    m_minute = new QTimer(this);
    m_minute->setInterval(minuteMs);
    connect(m_minute, &QTimer::timeout, m_header, &ConversationHeader::refreshTime);
}

ConversationPane::~ConversationPane() = default;

void ConversationPane::build()
{
    m_empty = new EmptyState(*m_context.theme, this);
    m_empty->setTexts(QStringLiteral("messages-square"), tr("No conversation is open"),
                      tr("Choose one in the list, or press J for the next."));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildConversation());
}

QWidget* ConversationPane::buildConversation()
{
    auto* host = new QWidget(this);
    m_header = new ConversationHeader(m_context, m_actions, host);
    m_list = new MessageListView(*m_context.theme, *m_context.clock, host);
    m_list->setModel(m_model);
    setFocusProxy(m_list);
    m_newBelow = new Button(*m_context.theme, Button::Kind::Plain, {}, QStringLiteral("arrow-down"), m_list);
    m_newBelow->setSmall(true);
    m_newBelow->hide();
    m_lower = new QWidget(host);
    m_movedOn = new MovedOnBox(*m_context.theme, m_lower);
    m_movedOn->hide();
    m_composer = new Composer(m_context, m_lower);
    auto* below = new QVBoxLayout(m_lower);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_movedOn);
    below->addWidget(m_composer, 1);
    m_splitter = new QSplitter(Qt::Vertical, host);
    m_splitter->setObjectName(QStringLiteral("composerSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_lower);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({600, composerHeight});
    connect(m_splitter, &QSplitter::splitterMoved, this, &ConversationPane::boundComposer);
    new ComposerGrowth(m_splitter, m_composer);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_splitter, 1);
    return host;
}

void ConversationPane::connectList()
{
    m_list->setAttachmentStates([this](const QString& blobId) { return m_opener->state(blobId); });
    m_list->setPictureSource(
        [this](const MessageItem& item, const QString& source) { return m_opener->picture(item, source); });
    connect(m_list, &MessageListView::visibleRowsChanged, m_model, &MessageListModel::setVisibleRows);
    connect(m_list, &MessageListView::attachmentActivated, m_opener, &AttachmentOpener::open);
    connect(m_list, &MessageListView::linkActivated, this, &ConversationPane::openLink);
    connect(m_list, &MessageListView::takeBackAsked, this, &ConversationPane::takeBackEntry);
    // Editing a waiting reply is taking it back: its text returns to the composer.
    connect(m_list, &MessageListView::editAsked, this, &ConversationPane::takeBackEntry);
    connect(m_list, &MessageListView::tryAgainAsked, m_composer->sender(), &ReplySender::retry);
    connect(m_list, &MessageListView::picturesAsked, this, &ConversationPane::askPictures);
    connect(m_list, &MessageListView::leaveAsked, this, &ConversationPane::leaveAsked);
    connect(m_list, &MessageListView::newBelowChanged, this, &ConversationPane::placeNewBelow);
    connect(m_newBelow, &Button::clicked, m_list, &MessageListView::scrollToEnd);
    connect(m_opener, &AttachmentOpener::failed, this, &ConversationPane::sayError);
    connect(m_opener, &AttachmentOpener::changed, this, [this](const QString& blobId) { m_list->refreshBlob(blobId); });
    connect(m_model, &MessageListModel::failed, this, &ConversationPane::sayError);
    connect(m_model, &MessageListModel::loaded, this, [this] {
        if (!m_wantedMessage.isEmpty())
            showMessage(m_wantedMessage);
    });
}

void ConversationPane::connectComposer()
{
    m_composer->setSeenMessage([this] { return lastSeenMessage(); });
    connect(m_composer, &Composer::leaveAsked, this, &ConversationPane::leaveAsked);
    connect(m_composer, &Composer::queued, this, &ConversationPane::afterQueued);
    connect(m_composer, &Composer::notice, this, &ConversationPane::notice);
    connect(m_composer->sender(), &ReplySender::takenBack, this, [this](const Draft& draft) {
        if (draft.conversationId != m_id)
            Q_EMIT takenBackElsewhere(draft.conversationId);
    });
    connect(m_composer->sender(), &ReplySender::refused, this, &ConversationPane::sayError);
    connect(m_movedOn, &MovedOnBox::readAsked, this, [this] {
        if (m_details.missed)
            showMessage(m_details.missed->id);
        focusMessages();
    });
    connect(m_movedOn, &MovedOnBox::sendTooAsked, this, [this] {
        if (m_details.held)
            m_composer->sender()->retry(m_details.held->id);
    });
    connect(m_movedOn, &MovedOnBox::editAsked, this, [this] {
        if (m_details.held)
            takeBackEntry(m_details.held->id);
    });
    connect(m_context.sync, &SyncStatus::changed, this, [this] {
        const bool online = m_context.sync->state() != SyncStatus::State::Offline;
        if (m_hasDetails && online != m_list->facts().online)
            updateFacts();
    });
}

void ConversationPane::connectStore()
{
    connect(m_context.store->events(), &StoreEvents::rowsChanged, this, [this](const StoreChange& change) {
        if (m_id.isEmpty() || change.type == ObjectType::Draft || change.type == ObjectType::Blob)
            return;
        const bool own = change.type != ObjectType::Conversation || change.upserted.contains(m_id);
        if (change.type == ObjectType::Conversation && change.removed.contains(m_id))
            showConversation(Id());
        else if (own)
            readDetails();
    });
    connect(m_actions, &ConversationActions::changed, this, &ConversationPane::say);
    connect(m_actions, &ConversationActions::solved, this, &ConversationPane::solved);
    connect(m_actions, &ConversationActions::failed, this, &ConversationPane::sayError);
}

void ConversationPane::connectActions()
{
    m_context.actions->attach(ActionScope::List, m_list);
    const auto on = [this](ActionId id, auto act) {
        connect(m_context.actions->action(id), &QAction::triggered, this, [this, act] {
            if (m_hasDetails)
                act();
        });
    };
    on(ActionId::Reply, [this] { m_composer->startReply(false); });
    on(ActionId::ReplyAll, [this] { m_composer->startReply(true); });
    on(ActionId::Note, [this] { m_composer->startNote(); });
    on(ActionId::Assign, [this] { m_header->openAssignMenu(); });
    on(ActionId::AssignToMe,
       [this] { m_actions->assign(m_details.conversation, m_context.self.id, m_context.self.name); });
    on(ActionId::SetOpen, [this] { m_actions->setStatus(m_details.conversation, ConversationStatus::Open); });
    on(ActionId::SetPending, [this] { m_actions->setStatus(m_details.conversation, ConversationStatus::Pending); });
    on(ActionId::SetOnHold, [this] { m_actions->setStatus(m_details.conversation, ConversationStatus::OnHold); });
    on(ActionId::Solve, [this] { m_actions->setStatus(m_details.conversation, ConversationStatus::Solved); });
    on(ActionId::Classify, [this] { m_header->openCategoryMenu(); });
    on(ActionId::SetPriority, [this] { m_header->openPriorityMenu(); });
    on(ActionId::EditLabels, [this] { m_header->openLabelMenu(); });
    on(ActionId::MarkUnread, [this] { m_actions->setUnread(m_details.conversation, true); });
}

void ConversationPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int lowWindow = 560; // the pane's share of a window below 640
    m_header->setCompact(height() < m_context.theme->scaled(lowWindow));
    boundComposer();
    placeNewBelow(0);
}

// The composer takes half of the pane at most; what is answered stays in sight.
void ConversationPane::boundComposer()
{
    const QList<int> sizes = m_splitter->sizes();
    const int most = qMax(m_lower->minimumSizeHint().height(), height() / 2);
    if (sizes.value(1) > most)
        m_splitter->setSizes({sizes.value(0) + sizes.value(1) - most, most});
}

void ConversationPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT leaveAsked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sampan
