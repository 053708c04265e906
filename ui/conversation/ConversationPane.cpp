// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationPane.h"

#include "items/MessageListModel.h"
#include "ports/AgentPresence.h"
#include "ports/PictureFetcher.h"
#include "storage/Store.h"
#include "ui/ActionCatalog.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/composer/Composer.h"
#include "ui/composer/MovedOnBox.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/AttachmentOpener.h"
#include "ui/conversation/AttachmentViewer.h"
#include "ui/conversation/ConversationActions.h"
#include "ui/conversation/ConversationFinder.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/MessageListView.h"
#include "ui/conversation/PointerStrip.h"
#include "ui/conversation/TaskStrip.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notice.h"

#include <QDesktopServices>
#include <QStackedLayout>
#include <QTimer>
#include <QUrl>

namespace sampan
{

void ConversationPane::showConversation(const Id& conversationId)
{
    if (conversationId == m_id)
        return;
    m_id = conversationId;
    m_hasDetails = false;
    m_newTarget = true;
    m_details = {};
    m_wantedMessage.clear();
    m_movedOn->hide();
    m_finder->setConversation(conversationId);
    m_model->show(conversationId);
    if (m_presence) {
        m_writing->stop();
        m_presence->setMine(conversationId);
    }
    if (conversationId.isEmpty()) {
        m_composer->setTarget({});
        m_minute->stop();
        m_stack->setCurrentIndex(0);
        return;
    }
    readDetails();
}

void ConversationPane::readDetails()
{
    const quint64 generation = ++m_generation;
    m_context.store->fetch<ConversationDetails>(
        [id = m_id](ReadConnection& connection) { return readConversationDetails(connection, id); }, this,
        [this, generation](const Result<ConversationDetails>& details) {
            if (generation != m_generation)
                return;
            if (details)
                takeDetails(*details);
            else
                sayError(details.error());
        });
}

void ConversationPane::takeDetails(const ConversationDetails& details)
{
    m_details = details;
    m_hasDetails = true;
    m_header->setDetails(details);
    m_pointers->setPointers(details.pointers);
    m_tasks->setTasks(details.tasks, details.teams, m_context.clock->now());
    // Nothing in the head changes by itself unless somebody waits.
    if (!details.conversation.waitingSince.isValid())
        m_minute->stop();
    else if (!m_minute->isActive())
        m_minute->start();
    showOthers();
    updateFacts();
    if (m_newTarget)
        m_composer->setTarget(targetOf(details));
    else
        m_composer->updateTarget(targetOf(details));
    if (m_newTarget)
        markRead();
    m_newTarget = false;
    updateHeld();
    m_stack->setCurrentIndex(1);
}

ComposerTarget ConversationPane::targetOf(const ConversationDetails& details) const
{
    ComposerTarget target;
    const Conversation& conversation = details.conversation;
    target.conversationId = conversation.id;
    target.inboxId = conversation.inboxId;
    target.subject = conversation.subject;
    target.from = {details.inbox.name, details.inbox.address};
    const QString known = details.customer.emails.value(0);
    const Mailbox buyer = details.lastIncoming && !details.lastIncoming->from.email.isEmpty()
                              ? details.lastIncoming->from
                              : Mailbox{details.customer.name, known};
    if (!buyer.email.isEmpty())
        target.to = {buyer};
    if (details.lastIncoming) {
        for (const Mailbox& mailbox : details.lastIncoming->to + details.lastIncoming->cc) {
            if (mailbox.email.compare(details.inbox.address, Qt::CaseInsensitive) != 0 && mailbox.email != buyer.email)
                target.allCc += mailbox;
        }
    }
    const QString name = details.customer.name.isEmpty() ? buyer.name : details.customer.name;
    target.identity = {details.inbox.name, details.inbox.site,   details.inbox.country, details.inbox.color, name,
                       buyer.email,        conversation.country, conversation.language};
    return target;
}

void ConversationPane::updateFacts()
{
    ConversationFacts facts;
    facts.channelName = Format::channelName(m_details.conversation.channel);
    facts.online = m_context.sync->state() != SyncStatus::State::Offline;
    facts.takeBackKeys = m_context.actions->keyHint(ActionId::TakeBack);
    m_list->setFacts(facts);
}

void ConversationPane::updateHeld()
{
    m_movedOn->setVisible(m_details.held.has_value());
    if (m_details.held)
        m_movedOn->setMissed(m_details.missedBy,
                             m_details.missed ? m_details.missed->receivedAt : m_context.clock->now());
}

void ConversationPane::markRead()
{
    if (m_details.conversation.isUnread)
        m_actions->setUnread(m_details.conversation, false);
}

Id ConversationPane::lastSeenMessage() const
{
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!index.data(MessageLoadedRole).toBool())
            continue;
        const auto kind = static_cast<MessageKind>(index.data(KindRole).toInt());
        if (kind == MessageKind::Incoming || kind == MessageKind::Outgoing)
            return m_model->messageAt(row);
    }
    return {};
}

void ConversationPane::showMessage(const Id& messageId)
{
    const int row = m_model->rowOf(messageId);
    m_wantedMessage = row < 0 ? messageId : Id();
    if (row < 0)
        return;
    m_list->scrollToRow(row);
    m_list->setCurrentRow(row);
}

void ConversationPane::focusMessages()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::focusComposer()
{
    m_composer->editor()->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::flushDraft()
{
    m_composer->flushDraft();
}

bool ConversationPane::takeBack()
{
    return m_composer->takeBackLast();
}

void ConversationPane::takeBackEntry(const Id& entryId)
{
    ReplySender* sender = m_composer->sender();
    sender->takeBack(sender->togetherWith(entryId, m_id));
}

void ConversationPane::afterQueued(const SentTogether& together)
{
    m_list->scrollToEnd();
    const bool solves = together.after == AfterSend::Solve;
    const bool leaves = solves || together.after == AfterSend::Snooze;
    // Otherwise the reply stands in sight with its own button.
    if (leaves && together.notBefore > m_context.clock->now()) {
        const qint64 seconds = m_context.clock->now().secsTo(together.notBefore);
        const QString text = solves ? tr("Solved; the reply goes out in %1 s").arg(seconds)
                                    : tr("Snoozed; the reply goes out in %1 s").arg(seconds);
        Q_EMIT notice(solves ? QStringLiteral("check") : QStringLiteral("alarm-clock"), text,
                      LastingUndo{m_composer->sharedSender(),
                                  [sender = m_composer->sender(), together] { sender->takeBack(together); },
                                  together.conversationId},
                      tr("Take back"));
    }
    if (solves)
        Q_EMIT solved(together.conversationId);
}

void ConversationPane::setPictureFetcher(PictureFetcher* fetcher)
{
    m_pictures = fetcher;
    if (!fetcher)
        return;
    connect(fetcher, &PictureFetcher::ready, this, [this](const QString& address, const QByteArray& content) {
        const QImage picture = QImage::fromData(content);
        if (picture.isNull())
            return sayPictureMissing();
        m_opener->setRemotePicture(address, picture);
        m_list->refreshPictures();
    });
    connect(fetcher, &PictureFetcher::failed, this, &ConversationPane::sayPictureMissing);
}

void ConversationPane::sayPictureMissing()
{
    say(QStringLiteral("image-off"), tr("A picture of another server could not be loaded."));
}

void ConversationPane::askPictures(const Id& messageId, const QStringList& addresses)
{
    if (!m_pictures || m_context.sync->state() == SyncStatus::State::Offline) {
        say(QStringLiteral("image-off"), m_pictures ? tr("Pictures of other servers are not available offline.")
                                                    : tr("Pictures of other servers cannot be loaded here."));
        return;
    }
    m_list->showPictures(messageId);
    for (const QString& address : addresses)
        m_pictures->fetch(messageId, address);
}

void ConversationPane::openLink(const QString& target)
{
    const QUrl url(target);
    static const QStringList schemes = {QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    if (url.isValid() && schemes.contains(url.scheme().toLower()))
        QDesktopServices::openUrl(url);
    else
        say(QStringLiteral("shield-alert"), tr("This link is not opened: %1").arg(target));
}

void ConversationPane::placeNewBelow(int count)
{
    m_newBelow->setVisible(count > 0);
    if (count == 0)
        return;
    m_newBelow->setText(tr("%n new", nullptr, count));
    m_newBelow->adjustSize();
    m_newBelow->move((m_list->width() - m_newBelow->width()) / 2, m_list->height() - m_newBelow->height() - 8);
    m_newBelow->raise();
}

void ConversationPane::say(const QString& icon, const QString& text, const std::function<void()>& undo)
{
    Q_EMIT notice(icon, text, undo, undo ? tr("Undo") : QString());
}

void ConversationPane::sayError(const Error& error)
{
    say(QStringLiteral("circle-alert"), ErrorText::sentence(error));
}

} // namespace sampan
