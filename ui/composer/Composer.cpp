// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Composer.h"

#include "html/SafeHtml.h"
#include "storage/Store.h"
#include "ui/Format.h"
#include "ui/Settings.h"
#include "ui/composer/Addresses.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/CheckLine.h"
#include "ui/composer/ComposerBar.h"
#include "ui/composer/DraftJournal.h"
#include "ui/composer/LinkBox.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/composer/ReplyText.h"
#include "ui/widgets/TextLabel.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace sampan
{

namespace
{
size_t slotOf(DraftMode mode)
{
    return mode == DraftMode::Note ? 1 : 0;
}
} // namespace

void Composer::setTarget(const ComposerTarget& target)
{
    m_journal->flush();
    m_target = target;
    m_drafts = {};
    m_mode = DraftMode::Reply;
    m_check->clear();
    m_check->setSaved({});
    showDraft({});
    updateTarget(target);
    reloadDraft();
}

void Composer::updateTarget(const ComposerTarget& target)
{
    m_target = target;
    m_band->setIdentity(target.identity);
    m_editor->setAccessibleName(tr("Reply to %1").arg(target.identity.buyerName));
    refreshMode();
}

void Composer::reloadDraft()
{
    const quint64 generation = ++m_generation;
    const Id id = m_target.conversationId;
    if (id.isEmpty())
        return;
    auto drafts = std::make_shared<std::array<Draft, 2>>();
    m_context.store->read(
        [drafts, id](ReadConnection& connection) {
            (*drafts)[0] = DraftStore::find(connection, id, DraftMode::Reply).valueOr(Draft{});
            (*drafts)[1] = DraftStore::find(connection, id, DraftMode::Note).valueOr(Draft{});
        },
        this, [this, generation, drafts] { takeDrafts(generation, *drafts); });
}

void Composer::takeDrafts(quint64 generation, const std::array<Draft, 2>& drafts)
{
    // What was typed or sent while the draft was read is newer than the draft.
    if (generation != m_generation)
        return;
    m_drafts = drafts;
    if (m_drafts[0].isEmpty() && !m_drafts[1].isEmpty())
        m_mode = DraftMode::Note;
    showDraft(m_drafts[slotOf(m_mode)]);
    refreshMode();
}

void Composer::showDraft(const Draft& draft)
{
    m_loading = true;
    if (draft.htmlBody.isEmpty())
        m_editor->setPlainText(draft.textBody);
    else
        m_editor->setHtml(sanitizeHtml(draft.htmlBody).html);
    m_editor->setLineHeight(m_context.theme->lineHeight(FontRole::Reading));
    m_editor->moveCursor(QTextCursor::End);
    m_cc->setText(addressesToText(draft.cc));
    m_bcc->setText(addressesToText(draft.bcc));
    m_intake->setReady(draft.attachments);
    m_loading = false;
    if (draft.changedAt.isValid() && !draft.isEmpty())
        m_check->setSaved(tr("Draft saved %1").arg(Format::time(draft.changedAt)));
}

Draft Composer::presentDraft() const
{
    Draft draft = m_drafts[slotOf(m_mode)];
    draft.conversationId = m_target.conversationId;
    draft.mode = m_mode;
    draft.textBody = plainTextOf(*m_editor->document());
    draft.htmlBody = htmlOf(*m_editor->document());
    draft.to = m_target.to;
    draft.cc = addressesFromText(m_cc->text()).mailboxes;
    draft.bcc = addressesFromText(m_bcc->text()).mailboxes;
    draft.attachments = m_intake->ready();
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
}

void Composer::setMode(DraftMode mode)
{
    if (mode == m_mode)
        return;
    m_journal->flush();
    m_drafts[slotOf(m_mode)] = presentDraft();
    m_mode = mode;
    m_check->setSaved({});
    showDraft(m_drafts[slotOf(mode)]);
    refreshMode();
}

void Composer::refreshMode()
{
    const bool note = m_mode == DraftMode::Note;
    m_band->setMode(m_mode);
    m_bar->setMode(m_mode);
    m_recipients->setVisible(!note &&
                             (m_recipients->isVisible() || !m_cc->text().isEmpty() || !m_bcc->text().isEmpty()));
    const QString language = m_target.identity.language;
    m_caption->setText(language.isEmpty() ? QString() : Format::languageName(language));
    m_caption->setVisible(!note && !language.isEmpty());
    m_editor->setPlaceholderText(note ? tr("Write a note for your team") : tr("Write a reply"));
    m_editor->setAccessibleName(note ? tr("Internal note") : tr("Reply to %1").arg(m_target.identity.buyerName));
    restyle();
}

void Composer::refreshOnline()
{
    m_bar->setOnline(m_context.sync->state() != SyncStatus::State::Offline);
}

void Composer::startReply(bool toAll)
{
    setMode(DraftMode::Reply);
    if (toAll && m_cc->text().isEmpty() && !m_target.allCc.isEmpty()) {
        m_cc->setText(addressesToText(m_target.allCc));
        m_recipients->show();
        noteChange();
    }
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void Composer::startNote()
{
    setMode(DraftMode::Note);
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

QString Composer::reasonNotToSend() const
{
    if (m_editor->isBlank() && m_intake->ready().isEmpty())
        return m_mode == DraftMode::Note ? tr("The note is empty.") : tr("The reply is empty.");
    if (m_intake->isBusy())
        return tr("A file is still being added.");
    if (m_mode == DraftMode::Note)
        return {};
    if (m_target.to.isEmpty())
        return tr("There is no address to send to.");
    for (const QString& text : {m_cc->text(), m_bcc->text()}) {
        if (const QString wrong = addressesFromText(text).firstWrong; !wrong.isEmpty())
            return tr("“%1” is not an address.").arg(wrong);
    }
    return {};
}

Message Composer::composedMessage() const
{
    const Draft draft = presentDraft();
    Message message;
    message.kind = m_mode == DraftMode::Note ? MessageKind::Note : MessageKind::Outgoing;
    message.conversationId = m_target.conversationId;
    message.authorId = m_context.self.id;
    message.textBody = draft.textBody;
    message.htmlBody = draft.htmlBody;
    message.attachments = draft.attachments;
    message.language = m_mode == DraftMode::Note ? QString() : m_target.identity.language;
    if (m_mode == DraftMode::Reply) {
        message.from = m_target.from;
        message.to = m_target.to;
        message.cc = draft.cc;
        message.bcc = draft.bcc;
        message.subject = m_target.subject;
        message.seenMessageId = m_seen ? m_seen() : Id();
    }
    return message;
}

void Composer::send(AfterSend after)
{
    // While an input method composes, the text on the screen is not yet the agent's text.
    if (m_sending || m_editor->isComposing() || m_target.conversationId.isEmpty())
        return;
    if (const QString reason = reasonNotToSend(); !reason.isEmpty()) {
        m_check->say(CheckLine::Kind::Error, reason);
        return;
    }
    m_sending = true;
    m_editor->setReadOnly(true);
    m_bar->setSending(true);
    m_journal->forget();
    const bool note = m_mode == DraftMode::Note;
    m_sender->send(composedMessage(), note ? AfterSend::Nothing : after,
                   note ? 0 : m_context.settings->undoSendSeconds());
}

void Composer::onSent(const SentTogether& together)
{
    m_sending = false;
    m_editor->setReadOnly(false);
    m_bar->setSending(false);
    if (together.conversationId == m_target.conversationId) {
        m_drafts[slotOf(m_mode)] = {};
        m_check->clear();
        m_check->setSaved({});
        showDraft({});
        m_recipients->hide();
    }
    Q_EMIT queued(together);
}

bool Composer::takeBackLast()
{
    if (m_sender->last().replyEntryId.isEmpty())
        return false;
    m_sender->takeBack(m_sender->last());
    return true;
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

void Composer::flushDraft()
{
    m_journal->flush();
}

void Composer::askForFiles()
{
    auto* dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_intake, &AttachmentIntake::add);
    dialog->open();
}

void Composer::askForLink()
{
    auto* box =
        new LinkBox(*m_context.theme, window(), m_editor->linkAtCursor(), m_editor->textCursor().selectedText());
    connect(box, &LinkBox::chosen, this, [this](const QString& target, const QString& text) {
        m_editor->setLink(target, text);
        noteChange();
    });
    box->open();
}

void Composer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        m_band->setIdentity(m_target.identity);
    QWidget::changeEvent(event);
}

void Composer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool note = m_mode == DraftMode::Note;
    painter.fillRect(rect(), m_context.theme->color(note ? Token::NoteBg : Token::BgContent));
    painter.fillRect(QRect(0, 0, width(), 1), m_context.theme->color(note ? Token::NoteLine : Token::LineMid));
}

void Composer::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    m_intake->add(paths);
}

} // namespace sampan
