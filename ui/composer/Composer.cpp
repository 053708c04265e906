// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Composer.h"

#include "html/SafeHtml.h"
#include "storage/Store.h"
#include "ui/Format.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/CheckLine.h"
#include "ui/composer/ComposerBar.h"
#include "ui/composer/DraftJournal.h"
#include "ui/composer/MentionCompleter.h"
#include "ui/composer/MentionTokens.h"
#include "ui/composer/RecipientPanel.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/composer/ReplyText.h"
#include "ui/composer/SignatureBlock.h"
#include "ui/composer/SpellAssistant.h"
#include "ui/conversation/ScriptFonts.h"
#include "ui/widgets/TextLabel.h"

#include <QTextBlock>

namespace sampan
{

namespace
{

size_t slotOf(DraftMode mode)
{
    return mode == DraftMode::Note ? 1 : 0;
}

bool isSame(const QList<Mailbox>& one, const QList<Mailbox>& other)
{
    const auto key = [](const QList<Mailbox>& mailboxes) {
        QStringList emails;
        for (const Mailbox& mailbox : mailboxes)
            emails += mailbox.email.toLower();
        emails.sort();
        return emails;
    };
    return key(one) == key(other);
}

} // namespace

void Composer::setTarget(const ComposerTarget& target)
{
    m_journal->flush();
    m_target = target;
    m_facts = {};
    m_drafts = {};
    m_confirmedKey.clear();
    m_mode = DraftMode::Reply;
    m_check->clear();
    m_check->setSaved({});
    showRecipients(false);
    showDraft({});
    updateTarget(target);
    reloadDraft();
}

void Composer::updateTarget(const ComposerTarget& target)
{
    // Who the agent writes to follows the conversation unless the agent changed it.
    const bool own = !isSame(m_recipients->to()->mailboxes(), m_target.to);
    m_target = target;
    if (!own)
        m_recipients->to()->setMailboxes(target.to);
    m_editor->setAccessibleName(tr("Reply to %1").arg(target.identity.buyerName));
    refreshBand();
    refreshMode();
}

void Composer::reloadDraft()
{
    const quint64 generation = ++m_generation;
    const Id id = m_target.conversationId;
    if (id.isEmpty())
        return;
    struct Found {
        std::array<Draft, 2> drafts;
        ComposerFacts facts;
    };
    auto found = std::make_shared<Found>();
    m_context.store->read(
        [found, id](ReadConnection& connection) {
            found->drafts[0] = DraftStore::find(connection, id, DraftMode::Reply).valueOr(Draft{});
            found->drafts[1] = DraftStore::find(connection, id, DraftMode::Note).valueOr(Draft{});
            found->facts = readComposerFacts(connection, id);
        },
        this, [this, generation, found] { takeDrafts(generation, found->drafts, found->facts); });
}

void Composer::takeDrafts(quint64 generation, const std::array<Draft, 2>& drafts, const ComposerFacts& facts)
{
    m_facts = facts;
    m_mentions->setAgents(facts.agents);
    QStringList names{facts.customer.name, m_target.identity.buyerName, m_target.identity.storeName};
    for (const Agent& agent : facts.agents)
        names += agent.name;
    m_spelling->know(names);
    // What was typed or sent while the draft was read is newer than the draft.
    if (generation == m_generation) {
        m_drafts = drafts;
        if (m_drafts[0].isEmpty() && !m_drafts[1].isEmpty())
            m_mode = DraftMode::Note;
        showDraft(m_drafts[slotOf(m_mode)]);
    }
    refreshMode();
}

void Composer::showDraft(const Draft& draft)
{
    m_loading = true;
    if (draft.htmlBody.isEmpty())
        m_editor->setPlainText(draft.textBody);
    else
        m_editor->setHtml(sanitizeHtml(draft.htmlBody).html);
    m_language = draft.language;
    m_fromAddress = draft.fromAddress;
    m_signature = draft.signature.isEmpty() ? wantedSignature() : draft.signature;
    if (!SignatureBlock::recognise(*m_editor->document(), m_signature))
        m_signature.clear();
    MentionTokens::restore(*m_editor->document(), m_facts.agents, draft.mentionIds, *m_context.theme);
    m_editor->setLineHeight(writingLineHeight());
    m_editor->document()->clearUndoRedoStacks();
    m_intake->setReady(draft.attachments);
    readPictures(draft);
    showRecipientsOf(draft);
    refreshSignature();
    QTextCursor end = m_editor->textCursor();
    const QTextBlock signature = SignatureBlock::first(*m_editor->document());
    end.setPosition(draft.isEmpty()       ? 0
                    : signature.isValid() ? qMax(0, signature.position() - 2)
                                          : m_editor->document()->characterCount() - 1);
    m_editor->setTextCursor(end);
    m_loading = false;
    if (draft.changedAt.isValid() && !draft.isEmpty())
        m_check->setSaved(tr("Draft saved %1").arg(Format::time(draft.changedAt)));
    askHeight();
}

void Composer::showRecipientsOf(const Draft& draft)
{
    m_recipients->setRecipients(draft.to.isEmpty() ? m_target.to : draft.to, draft.cc, draft.bcc);
    refreshStore();
    refreshBand();
}

Draft Composer::presentDraft() const
{
    Draft draft = m_drafts[slotOf(m_mode)];
    draft.conversationId = m_target.conversationId;
    draft.mode = m_mode;
    const QTextDocument& document = *m_editor->document();
    // A signature alone is nothing the agent has written.
    const bool blank = SignatureBlock::bodyText(document).trimmed().isEmpty();
    draft.attachments = m_intake->ready();
    draft.textBody = blank && draft.attachments.isEmpty() ? QString() : plainTextOf(document);
    draft.htmlBody = blank && draft.attachments.isEmpty() ? QString() : htmlOf(document);
    draft.signature = SignatureBlock::text(document) == m_signature ? m_signature : QString();
    draft.language = m_language;
    draft.fromAddress = m_fromAddress;
    draft.mentionIds = m_mode == DraftMode::Note ? MentionTokens::ids(document) : QStringList();
    const QList<Mailbox> to = m_recipients->to()->mailboxes();
    draft.to = isSame(to, m_target.to) ? QList<Mailbox>() : to;
    draft.cc = m_recipients->cc()->mailboxes();
    draft.bcc = m_recipients->bcc()->mailboxes();
    if (m_seen && draft.seenMessageId.isEmpty())
        draft.seenMessageId = m_seen();
    return draft;
}

void Composer::noteChange()
{
    if (m_loading || m_target.conversationId.isEmpty())
        return;
    ++m_generation; // a draft still being read is older than this
    m_check->clear();
    m_journal->touch();
    askHeight();
}

void Composer::setMode(DraftMode mode)
{
    if (mode == m_mode)
        return;
    m_journal->flush();
    m_drafts[slotOf(m_mode)] = presentDraft();
    m_mode = mode;
    m_check->clear();
    m_check->setSaved({});
    showDraft(m_drafts[slotOf(mode)]);
    refreshMode();
}

void Composer::refreshMode()
{
    const bool note = m_mode == DraftMode::Note;
    m_band->setMode(m_mode);
    m_bar->setMode(m_mode);
    m_mentions->setOn(note);
    if (note)
        m_recipients->hide();
    m_editor->setPlaceholderText(note ? tr("Write a note for your team; @ calls a colleague") : tr("Write a reply"));
    m_editor->setAccessibleName(note ? tr("Internal note") : tr("Reply to %1").arg(m_target.identity.buyerName));
    refreshLanguage();
    refreshSignature();
    restyle();
}

QString Composer::writingLanguage() const
{
    if (m_mode == DraftMode::Note)
        return m_context.theme->uiLanguage();
    return m_language.isEmpty() ? m_target.identity.language : m_language;
}

int Composer::writingLineHeight() const
{
    const Theme& theme = *m_context.theme;
    return qMax(theme.lineHeight(FontRole::Reading), theme.scaled(readingLineHeight(writingLanguage())));
}

void Composer::setWritingLanguage(const QString& language)
{
    m_language = language == m_target.identity.language ? QString() : language;
    refreshLanguage();
    refreshSignature();
    noteChange();
}

void Composer::refreshLanguage()
{
    const bool note = m_mode == DraftMode::Note;
    const QString language = writingLanguage();
    m_caption->setText(language.isEmpty() || note ? QString() : Format::languageName(language));
    m_caption->setVisible(!m_caption->text().isEmpty());
    m_bar->setLanguage(note ? QString() : language);
    m_spelling->setLanguage(language);
    m_editor->setLineHeight(writingLineHeight());
}

QString Composer::wantedSignature() const
{
    const Inbox* inbox = otherStore() ? otherStore() : m_facts.inbox(m_target.inboxId);
    return inbox && m_mode == DraftMode::Reply ? signatureFor(*inbox, writingLanguage()).trimmed() : QString();
}

// A signature stands under a reply from the start; one that was edited or taken away is the agent's choice.
void Composer::refreshSignature()
{
    QTextDocument& document = *m_editor->document();
    const bool blank = SignatureBlock::bodyText(document).trimmed().isEmpty();
    const bool fresh = m_signature.isEmpty() && blank && SignatureBlock::text(document).isEmpty();
    if (!fresh && m_signature.isEmpty())
        return;
    const bool wasLoading = std::exchange(m_loading, true);
    const QTextCursor before = m_editor->textCursor();
    const int position = before.position();
    m_signature = SignatureBlock::place(document, m_signature, wantedSignature());
    QTextCursor cursor(&document);
    cursor.setPosition(qMin(position, document.characterCount() - 1));
    if (blank) {
        cursor.setPosition(0);
        document.clearUndoRedoStacks();
    }
    m_editor->setTextCursor(cursor);
    m_loading = wasLoading;
}

void Composer::refreshOnline()
{
    const bool online = m_context.sync->state() != SyncStatus::State::Offline;
    m_bar->setOnline(online);
    m_strip->setOnline(online);
}

void Composer::startReply(bool toAll)
{
    setMode(DraftMode::Reply);
    if (toAll && m_recipients->cc()->recipients().isEmpty() && !m_target.allCc.isEmpty()) {
        m_recipients->cc()->setMailboxes(m_target.allCc);
        showRecipients(true);
        onRecipientsChanged();
    }
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void Composer::startNote()
{
    setMode(DraftMode::Note);
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void Composer::flushDraft()
{
    m_journal->flush();
}

void Composer::onTakenBack(const Draft& draft)
{
    if (draft.conversationId != m_target.conversationId)
        return;
    ++m_generation;
    m_journal->forget();
    m_drafts[slotOf(draft.mode)] = draft;
    m_mode = draft.mode;
    showDraft(draft);
    refreshMode();
    m_editor->setFocus(Qt::OtherFocusReason);
}

// A text that was taken back by another screen, the outbox or a notice that outlived its window, comes to an empty
// editor; what somebody writes here is never replaced.
void Composer::onDraftChanged()
{
    if (m_loading || m_sending || m_journal->isPending() || !presentDraft().isEmpty())
        return;
    const quint64 generation = ++m_generation;
    m_context.store->fetch<Draft>([id = m_target.conversationId, mode = m_mode](
                                      ReadConnection& connection) { return DraftStore::find(connection, id, mode); },
                                  this,
                                  [this, generation](const Result<Draft>& draft) {
                                      if (generation != m_generation || !draft || draft->isEmpty())
                                          return;
                                      m_drafts[slotOf(m_mode)] = *draft;
                                      showDraft(*draft);
                                      refreshMode();
                                  });
}

void Composer::onSent(const SentTogether& together)
{
    m_sending = false;
    m_editor->setReadOnly(false);
    m_bar->setSending(false);
    if (together.conversationId == m_target.conversationId) {
        m_drafts[slotOf(m_mode)] = {};
        m_confirmedKey.clear();
        m_check->clear();
        m_check->setSaved({});
        showRecipients(false);
        showDraft({});
        refreshLanguage();
    }
    Q_EMIT queued(together);
}

} // namespace sampan
