// SPDX-License-Identifier: GPL-3.0-or-later
// How the composer sends: what must be right before, what is asked, what goes to the outbox.
#include "ui/Settings.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentWords.h"
#include "ui/composer/CheckLine.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ComposerBar.h"
#include "ui/composer/DraftJournal.h"
#include "ui/composer/RecipientPanel.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/composer/SignatureBlock.h"
#include "ui/composer/TimeBox.h"

namespace sampan
{

namespace
{

/// Pictures that were deleted from the text do not go with it.
QList<Attachment> referredIn(const QString& html, const QList<Attachment>& attachments)
{
    QList<Attachment> kept;
    for (const Attachment& attachment : attachments) {
        if (!attachment.isInline || html.contains(QStringLiteral("cid:") + attachment.cid))
            kept += attachment;
    }
    return kept;
}

} // namespace

QString Composer::reasonNotToSend() const
{
    const bool blank = SignatureBlock::bodyText(*m_editor->document()).trimmed().isEmpty();
    if (blank && m_intake->ready().isEmpty())
        return m_mode == DraftMode::Note ? tr("The note is empty.") : tr("The reply is empty.");
    if (m_intake->isBusy())
        return tr("A file is still being added.");
    if (m_mode == DraftMode::Note)
        return {};
    if (const QString problem = m_recipients->problem(); !problem.isEmpty())
        return problem;
    return m_recipients->to()->mailboxes().isEmpty() ? tr("There is no address to send to.") : QString();
}

bool Composer::askAboutAttachment(const SendPlan& plan)
{
    if (!m_intake->files().isEmpty())
        return false;
    const QString word = AttachmentWords::wordIn(SignatureBlock::bodyText(*m_editor->document()), writingLanguage());
    if (word.isEmpty())
        return false;
    m_check->ask(tr("The text says “%1”, but nothing is attached.").arg(word),
                 {{tr("Send anyway"),
                   [this, plan] {
                       m_editor->setFocus(Qt::OtherFocusReason);
                       hand(plan);
                   }},
                  {tr("Attach…"), [this] { askForFiles(); }}});
    return true;
}

void Composer::send(const SendPlan& plan)
{
    // While an input method composes, the text on the screen is not yet the agent's text.
    if (m_sending || m_editor->isComposing() || m_target.conversationId.isEmpty())
        return;
    m_recipients->commit();
    if (const QString reason = reasonNotToSend(); !reason.isEmpty()) {
        if (m_mode == DraftMode::Reply &&
            (!m_recipients->problem().isEmpty() || m_recipients->to()->mailboxes().isEmpty()))
            showRecipients(true);
        m_check->say(CheckLine::Kind::Error, reason);
        return;
    }
    if (m_mode == DraftMode::Reply && (askAboutRecipients() || askAboutAttachment(plan)))
        return;
    hand(plan);
}

bool Composer::askAboutCategory(const SendPlan& plan)
{
    if (m_mode == DraftMode::Note || plan.after != AfterSend::Solve || !m_askCategory)
        return false;
    const QPoint end = m_bar->mapToGlobal(QPoint(isRightToLeft() ? 0 : m_bar->width(), 0));
    return m_askCategory(end, [this, plan](const QString& category) {
        SendPlan answered = plan;
        answered.category = category;
        deliver(answered);
    });
}

void Composer::hand(const SendPlan& plan)
{
    if (!m_sending && !askAboutCategory(plan))
        deliver(plan);
}

void Composer::deliver(const SendPlan& plan)
{
    if (m_sending)
        return;
    m_sending = true;
    m_editor->setReadOnly(true);
    m_bar->setSending(true);
    m_journal->forget();
    const bool note = m_mode == DraftMode::Note;
    // What goes at a time of its own can be taken back until then.
    const bool waits = !note && !plan.sendAt.isValid();
    m_sender->send(composedMessage(plan), note ? SendPlan{AfterSend::Nothing, {}, {}, {}} : plan,
                   waits ? m_context.settings->undoSendSeconds() : 0);
}

Message Composer::composedMessage(const SendPlan& plan) const
{
    const Draft draft = presentDraft();
    Message message;
    message.kind = m_mode == DraftMode::Note ? MessageKind::Note : MessageKind::Outgoing;
    message.conversationId = m_target.conversationId;
    message.authorId = m_context.self.id;
    message.textBody = draft.textBody;
    message.htmlBody = draft.htmlBody;
    message.attachments = referredIn(draft.htmlBody, draft.attachments);
    message.mentionIds = draft.mentionIds;
    if (m_mode == DraftMode::Reply) {
        message.language = writingLanguage();
        const Inbox* other = otherStore();
        message.from = other ? Mailbox{other->name, other->address} : m_target.from;
        message.to = m_recipients->to()->mailboxes();
        message.cc = draft.cc;
        message.bcc = draft.bcc;
        message.subject = m_target.subject;
        message.seenMessageId = m_seen ? m_seen() : Id();
        message.sendAt = plan.sendAt;
    }
    return message;
}

void Composer::sendLater()
{
    askForTime(false);
}

void Composer::sendAndSnooze()
{
    askForTime(true);
}

void Composer::askForTime(bool snooze)
{
    if (m_mode == DraftMode::Note || m_sending || m_editor->isComposing())
        return;
    const QDateTime now = m_context.clock->now();
    auto* box = new TimeBox(*m_context.theme, window(), snooze ? TimeBox::Purpose::Snooze : TimeBox::Purpose::SendLater,
                            now, m_facts.buyerZone(m_target.identity.buyerCountry));
    connect(box, &TimeBox::chosen, this, [this, snooze](const QDateTime& at) {
        send(snooze ? SendPlan{AfterSend::Snooze, at, {}, {}} : SendPlan{AfterSend::WaitForCustomer, {}, at, {}});
    });
    box->open();
}

bool Composer::takeBackLast()
{
    if (m_sender->last().replyEntryId.isEmpty())
        return false;
    m_sender->takeBack(m_sender->last());
    return true;
}

} // namespace sampan
