// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/composer/IdentityBand.h"
#include "ui/composer/ReplySender.h"

#include <QWidget>
#include <array>
#include <functional>

class QLineEdit;

namespace sampan
{

class AttachmentIntake;
class AttachmentStrip;
class Button;
class CheckLine;
class ComposerBar;
class DraftJournal;
class ReplyEditor;
class TextLabel;

/// What the composer is told about the conversation it writes in.
struct ComposerTarget {
    Id conversationId;
    Id inboxId;
    QString subject; ///< of the conversation
    Identity identity;
    Mailbox from;
    QList<Mailbox> to;
    QList<Mailbox> allCc; ///< for "reply to all"
};

/// Where replies and notes are written: band, text, files, what there is to say, bar. Each conversation has one draft a
/// mode; both are journalled and come back. The text leaves the editor only after the store confirmed that it is in the
/// outbox.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(const WorkspaceContext& context, QWidget* parent = nullptr);
    ~Composer() override;

    /// Another conversation: the present draft is written, the other's is read. An empty id: none.
    void setTarget(const ComposerTarget& target);
    const ComposerTarget& target() const { return m_target; }
    /// Facts of the same conversation changed; text and mode stay.
    void updateTarget(const ComposerTarget& target);
    /// Answers the last message the agent sees, at the moment of sending.
    void setSeenMessage(std::function<Id()> seen) { m_seen = std::move(seen); }

    void setMode(DraftMode mode);
    DraftMode mode() const { return m_mode; }
    void startReply(bool toAll);
    void startNote();
    void send(AfterSend after);
    /// Takes the last reply back if it can still be; false if there is none.
    bool takeBackLast();
    ReplySender* sender() const { return m_sender; }
    ReplyEditor* editor() const { return m_editor; }
    /// Reads the draft of the present conversation again.
    void reloadDraft();
    /// Writes what is not yet written, for quitting.
    void flushDraft();

Q_SIGNALS:
    void leaveAsked();
    void notice(const QString& icon, const QString& text, const std::function<void()>& undo, const QString& undoText);
    /// A reply or note is in the outbox.
    void queued(const sampan::SentTogether& together);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* makeRecipients();
    void connectParts();
    void connectFiles();
    void connectSending();
    void connectActions();
    Draft presentDraft() const;
    void showDraft(const Draft& draft);
    void takeDrafts(quint64 generation, const std::array<Draft, 2>& drafts);
    Message composedMessage() const;
    QString reasonNotToSend() const;
    void onSent(const SentTogether& together);
    void onTakenBack(const Draft& draft);
    void refreshMode();
    void refreshOnline();
    void askForFiles();
    void askForLink();
    void noteChange();
    void restyle();

    WorkspaceContext m_context;
    ComposerTarget m_target;
    std::function<Id()> m_seen;
    DraftMode m_mode = DraftMode::Reply;
    std::array<Draft, 2> m_drafts;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_sending = false;
    IdentityBand* m_band = nullptr;
    QWidget* m_recipients = nullptr;
    QLineEdit* m_cc = nullptr;
    QLineEdit* m_bcc = nullptr;
    TextLabel* m_caption = nullptr;
    ReplyEditor* m_editor = nullptr;
    AttachmentStrip* m_strip = nullptr;
    CheckLine* m_check = nullptr;
    ComposerBar* m_bar = nullptr;
    AttachmentIntake* m_intake = nullptr;
    DraftJournal* m_journal = nullptr;
    ReplySender* m_sender = nullptr;
};

} // namespace sampan
