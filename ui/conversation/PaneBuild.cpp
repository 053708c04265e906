// SPDX-License-Identifier: GPL-3.0-or-later
// How the conversation pane is put together and connected; what it does is in ConversationPane.cpp.
#include "items/MessageListModel.h"
#include "storage/Store.h"
#include "ui/ActionCatalog.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ComposerGrowth.h"
#include "ui/composer/MovedOnBox.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/AttachmentOpener.h"
#include "ui/conversation/AttachmentViewer.h"
#include "ui/conversation/ConversationActions.h"
#include "ui/conversation/ConversationFinder.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationOutput.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/FindBar.h"
#include "ui/conversation/HandOverBox.h"
#include "ui/conversation/MessageListView.h"
#include "ui/conversation/PhoneNoteBox.h"
#include "ui/conversation/PointerStrip.h"
#include "ui/conversation/TaskStrip.h"
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
constexpr int minuteMs = 60 * 1000;
} // namespace

ConversationPane::ConversationPane(const WorkspaceContext& context, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    setMinimumWidth(480);
    setAccessibleName(tr("Conversation"));
    m_actionsOwner = std::make_shared<ConversationActions>(context.store, context.clock);
    m_actions = m_actionsOwner.get();
    m_opener = new AttachmentOpener(context, this);
    m_output = new ConversationOutput(context, m_opener, this);
    m_model = new MessageListModel(context.store, this);
    m_model->setAgent(context.self.id);
    build();
    connectList();
    connectComposer();
    connectStore();
    connectActions();
    connectHandling();
    m_minute = new QTimer(this);
    m_minute->setInterval(minuteMs);
    connect(m_minute, &QTimer::timeout, m_header, &ConversationHeader::refreshTime);
}

ConversationPane::~ConversationPane() = default;

void ConversationPane::build()
{
    m_empty = new EmptyState(*m_context.theme, this);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
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
    connect(m_splitter, &QSplitter::splitterMoved, this, &ConversationPane::boundComposer);
    new ComposerGrowth(m_splitter, m_composer, *m_context.theme, *m_context.settings);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_findBar = new FindBar(*m_context.theme, host);
    m_findBar->hide();
    m_finder = new ConversationFinder(m_context.store, m_findBar, m_list, this);
    column->addWidget(m_header);
    m_tasks = new TaskStrip(*m_context.theme, host);
    m_pointers = new PointerStrip(*m_context.theme, host);
    column->addWidget(m_pointers);
    column->addWidget(m_tasks);
    column->addWidget(m_findBar);
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
    connect(m_list, &MessageListView::withdrawAsked, m_actions, &ConversationActions::withdrawScheduled);
    connect(m_list, &MessageListView::picturesAsked, this, &ConversationPane::askPictures);
    connect(m_list, &MessageListView::leaveAsked, this, &ConversationPane::leaveAsked);
    connect(m_list, &MessageListView::newBelowChanged, this, &ConversationPane::placeNewBelow);
    connect(m_newBelow, &Button::clicked, m_list, &MessageListView::scrollToEnd);
    connect(m_list, &MessageListView::attachmentDragged, m_opener, &AttachmentOpener::drag);
    connect(m_list, &MessageListView::attachmentSaveAsked, m_opener, &AttachmentOpener::saveAs);
    connect(m_list, &MessageListView::attachmentOpenAsked, m_opener, &AttachmentOpener::openWithSystem);
    connect(m_opener, &AttachmentOpener::saved, this,
            [this](const QString& text) { say(QStringLiteral("save"), text); });
    connect(m_opener, &AttachmentOpener::failed, this, &ConversationPane::sayError);
    connect(m_opener, &AttachmentOpener::changed, this, [this](const QString& blobId) { m_list->refreshBlob(blobId); });
    connect(m_model, &QAbstractItemModel::rowsInserted, m_finder, &ConversationFinder::refresh);
    connect(m_model, &MessageListModel::failed, this, &ConversationPane::sayError);
    connect(m_model, &MessageListModel::loaded, this, [this] {
        if (!m_wantedMessage.isEmpty())
            showMessage(m_wantedMessage);
    });
}

void ConversationPane::connectComposer()
{
    m_composer->setSeenMessage([this] { return lastSeenMessage(); });
    m_composer->setCategoryAsker(
        [this](const QPoint& at, const auto& then) { return m_hasDetails && m_header->askCategory(at, then); });
    connect(m_composer, &Composer::leaveAsked, this, &ConversationPane::leaveAsked);
    connect(m_composer, &Composer::queued, this, &ConversationPane::afterQueued);
    connect(m_composer, &Composer::notice, this, &ConversationPane::notice);
    connect(m_composer->strip(), &AttachmentStrip::openAsked, this, [this](int index) {
        const PendingAttachment file = m_composer->intake()->files().value(index);
        if (file.state == PendingAttachment::State::Ready)
            m_opener->open(file.attachment, m_composer->intake()->ready());
    });
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
    on(ActionId::Solve, [this] { m_header->solve(); });
    on(ActionId::Classify, [this] { m_header->openCategoryMenu(); });
    on(ActionId::SetPriority, [this] { m_header->openPriorityMenu(); });
    on(ActionId::EditLabels, [this] { m_header->openLabelMenu(); });
    on(ActionId::MarkUnread, [this] { m_actions->setUnread(m_details.conversation, true); });
}

void ConversationPane::connectHandling()
{
    const auto on = [this](ActionId id, auto act) {
        m_context.actions->connectAction(id, this, [this, act] {
            if (m_hasDetails)
                act();
        });
    };
    on(ActionId::FindInConversation, [this] { m_finder->start(); });
    m_context.actions->connectAction(ActionId::NewPhoneNote, this, &ConversationPane::openPhoneNote);
    on(ActionId::Snooze, [this] { m_header->openSnoozeMenu(); });
    on(ActionId::HandOver, [this] { m_header->openHandOverBox(); });
    on(ActionId::Follow, [this] { m_header->toggleFollow(); });
    on(ActionId::Merge, [this] { m_header->openMergeBox(); });
    on(ActionId::Split, [this] { m_header->openSplitBox(m_list->currentId()); });
    on(ActionId::MarkSpam, [this] { m_header->toggleSpam(); });
    on(ActionId::Block, [this] { m_header->askBlock(); });
    on(ActionId::PrintConversation, [this] { m_output->print(m_details); });
    on(ActionId::ExportTranscript, [this] { m_output->exportTranscript(m_details); });
    if (m_output->maySeeSource())
        on(ActionId::ViewSource, [this] { m_output->showSource(m_details, m_list->currentId()); });
    connect(m_output, &ConversationOutput::done, this,
            [this](const QString& text) { say(QStringLiteral("check"), text); });
    connect(m_output, &ConversationOutput::failed, this, &ConversationPane::sayError);
    connect(m_actions, &ConversationActions::opened, this, &ConversationPane::opened);
    connect(m_pointers, &PointerStrip::openAsked, this, &ConversationPane::opened);
    connect(m_tasks, &TaskStrip::closeAsked, this, [this](const Task& task, TaskState state) {
        auto* box = new AnswerBox(*m_context.theme, window(), task, state);
        connect(box, &FormBox::accepted, this,
                [this, box, task, state] { m_actions->closeTask(task, state, box->answer()); });
        box->open();
    });
}

void ConversationPane::openPhoneNote()
{
    const auto done = [this](const Result<void>& result, const Id& conversationId) {
        if (!result)
            return sayError(result.error());
        Q_EMIT opened(conversationId);
        say(QStringLiteral("phone"), tr("The call is recorded"));
    };
    auto* box = new PhoneNoteBox(m_context, window(), m_hasDetails ? m_details : ConversationDetails{}, done);
    box->open();
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
