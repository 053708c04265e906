// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/composer/ComposerFacts.h"
#include "ui/composer/IdentityBand.h"
#include "ui/composer/ReplySender.h"

#include <QWidget>
#include <array>
#include <functional>
#include <memory>

namespace sampan
{

class AttachmentIntake;
class AttachmentStrip;
class CheckLine;
class ComposerBar;
class DraftJournal;
class DropZone;
class MentionCompleter;
class RecipientPanel;
class ReplyEditor;
class SpellAssistant;
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

/// Where replies and notes are written: band, recipients, text, files, what there is to say, bar. Each conversation has
/// one draft a mode; both are journalled and come back. The text leaves the editor only after the store confirmed that
/// it is in the outbox. Built in ComposerBuild.cpp, sends in ComposerSend.cpp, to whom and from where in
/// ComposerStore.cpp, takes files and the like in ComposerInput.cpp.
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

    /// Asks for the category before a reply that solves: true if it asks, then the answer goes to `then` (empty: none).
    using CategoryAsker = std::function<bool(const QPoint& at, const std::function<void(const QString&)>& then)>;
    void setCategoryAsker(CategoryAsker asker) { m_askCategory = std::move(asker); }

    void setMode(DraftMode mode);
    DraftMode mode() const { return m_mode; }
    void startReply(bool toAll);
    void startNote();
    void send(AfterSend after) { send(SendPlan{after, {}, {}, {}}); }
    void send(const SendPlan& plan);
    /// Asks for the time first.
    void sendLater();
    void sendAndSnooze();
    /// Takes the last reply back if it can still be; false if there is none.
    bool takeBackLast();
    ReplySender* sender() const { return m_sender.get(); }
    /// For an undo that may outlive the composer.
    std::shared_ptr<ReplySender> sharedSender() const { return m_sender; }
    ReplyEditor* editor() const { return m_editor; }
    RecipientPanel* recipients() const { return m_recipients; }
    IdentityBand* band() const { return m_band; }
    CheckLine* checkLine() const { return m_check; }
    AttachmentIntake* intake() const { return m_intake; }
    AttachmentStrip* strip() const { return m_strip; }
    MentionCompleter* mentions() const { return m_mentions; }
    SpellAssistant* spelling() const { return m_spelling; }
    /// Shows the fields for recipients, or hides them.
    void showRecipients(bool shown);
    /// The recipients are what the agent means.
    void confirmRecipients();
    /// The language of the text, BCP 47; empty: the conversation's.
    void setWritingLanguage(const QString& language);
    QString writingLanguage() const;
    /// Arabic and Thai need taller lines than the interface's own script.
    int writingLineHeight() const;
    /// Reads the draft of the present conversation again.
    void reloadDraft();
    /// Writes what is not yet written, for quitting.
    void flushDraft();

Q_SIGNALS:
    void leaveAsked();
    void notice(const QString& icon, const QString& text, const std::function<void()>& undo, const QString& undoText);
    /// A reply or note is in the outbox.
    void queued(const sampan::SentTogether& together);
    /// The text needs this height, or (0) no more than the usual one.
    void heightAsked(int height);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connectParts();
    void connectEditor();
    void connectRecipients();
    void connectFiles();
    void connectSending();
    void connectActions();
    void connectFormats();
    Draft presentDraft() const;
    void showDraft(const Draft& draft);
    void showRecipientsOf(const Draft& draft);
    void takeDrafts(quint64 generation, const std::array<Draft, 2>& drafts, const ComposerFacts& facts);
    void readPictures(const Draft& draft);
    Message composedMessage(const SendPlan& plan) const;
    const Inbox* otherStore() const;
    void offerStores();
    void chooseStore(const Inbox& inbox);
    void askAboutStore();
    void refreshStore();
    QString reasonNotToSend() const;
    bool askAboutRecipients();
    bool askAboutAttachment(const SendPlan& plan);
    bool askAboutCategory(const SendPlan& plan);
    void hand(const SendPlan& plan);
    void deliver(const SendPlan& plan);
    void onSent(const SentTogether& together);
    void onTakenBack(const Draft& draft);
    void onDraftChanged();
    bool isChangedRecipients() const;
    QString recipientKey() const;
    void onRecipientsChanged();
    void refreshBand();
    void refreshMode();
    void refreshOnline();
    void refreshLanguage();
    void refreshSignature();
    QString wantedSignature() const;
    void showLanguages();
    void askForFiles();
    void askForLink();
    void askForTime(bool snooze);
    void takePicture(const QImage& picture);
    void removeFile(int index);
    void askHeight();
    void showDropZone(bool shown);
    void noteChange();
    void restyle();

    WorkspaceContext m_context;
    ComposerTarget m_target;
    ComposerFacts m_facts;
    std::function<Id()> m_seen;
    CategoryAsker m_askCategory;
    DraftMode m_mode = DraftMode::Reply;
    std::array<Draft, 2> m_drafts;
    QString m_signature;    ///< what stands unchanged at the end of the text
    QString m_language;     ///< chosen for this text; empty: the conversation's
    QString m_fromAddress;  ///< of the store chosen for this text; empty: the conversation's
    QString m_confirmedKey; ///< the recipients and store the agent confirmed
    quint64 m_generation = 0;
    int m_askedHeight = 0;
    bool m_loading = false;
    bool m_sending = false;
    IdentityBand* m_band = nullptr;
    RecipientPanel* m_recipients = nullptr;
    TextLabel* m_caption = nullptr;
    ReplyEditor* m_editor = nullptr;
    AttachmentStrip* m_strip = nullptr;
    CheckLine* m_check = nullptr;
    ComposerBar* m_bar = nullptr;
    DropZone* m_dropZone = nullptr;
    AttachmentIntake* m_intake = nullptr;
    DraftJournal* m_journal = nullptr;
    std::shared_ptr<ReplySender> m_sender;
    MentionCompleter* m_mentions = nullptr;
    SpellAssistant* m_spelling = nullptr;
};

} // namespace sampan
