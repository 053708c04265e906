// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/composer/ReplySender.h"
#include "ui/conversation/ConversationDetails.h"

#include <QWidget>
#include <functional>
#include <memory>

class QSplitter;
class QStackedLayout;
class QTimer;

namespace sampan
{

class AgentPresence;
class AttachmentOpener;
class Button;
class Composer;
struct ComposerTarget;
class ConversationActions;
class ConversationFinder;
class ConversationHeader;
class ConversationOutput;
class EmptyState;
class FindBar;
class MessageListModel;
class MessageListView;
class MovedOnBox;
class PictureFetcher;
class PointerStrip;
class TaskStrip;

/// The middle of the workspace: one conversation with its head, messages and composer. Reads the store, writes to the
/// outbox, and follows what changes by itself. GUI thread.
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationPane(const WorkspaceContext& context, QWidget* parent = nullptr);
    ~ConversationPane() override;

    /// Shows a conversation; an empty id: none. Marks it read.
    void showConversation(const Id& conversationId);
    Id conversationId() const { return m_id; }
    /// Scrolls to a message of this conversation once it is here.
    void showMessage(const Id& messageId);
    void focusMessages();
    void focusComposer();
    /// Writes an unwritten draft; before quitting.
    void flushDraft();
    /// Takes back the reply that waits to go out; false if there is none and something else may be undone.
    bool takeBack();
    /// Without one, remote pictures cannot be shown and the pane says so.
    void setPictureFetcher(PictureFetcher* fetcher);

    /// Without one, nobody is told who reads or writes here, and nobody else is shown.
    void setPresence(AgentPresence* presence);

    MessageListView* messages() const { return m_list; }
    Composer* composer() const { return m_composer; }
    ConversationHeader* header() const { return m_header; }
    ConversationFinder* finder() const { return m_finder; }
    FindBar* findBar() const { return m_findBar; }
    AttachmentOpener* attachments() const { return m_opener; }
    ConversationOutput* output() const { return m_output; }

Q_SIGNALS:
    /// Something to say at the bottom of the window; `undo` may be empty.
    void notice(const QString& icon, const QString& text, const std::function<void()>& undo, const QString& undoText);
    /// Esc: back to the list. The draft is kept.
    void leaveAsked();
    /// The agent solved this conversation: the next one by waiting time opens.
    void solved(const QString& conversationId);
    /// A reply of another conversation was taken back: its text waits there.
    /// A merge or split leads to another conversation, which is to be shown.
    void opened(const QString& conversationId);
    void takenBackElsewhere(const QString& conversationId);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildConversation();
    void connectList();
    void connectComposer();
    void connectStore();
    void connectActions();
    void connectHandling();
    void openPhoneNote();
    void showOthers();
    void nowWriting();
    void readDetails();
    void takeDetails(const ConversationDetails& details);
    void updateHeld();
    void updateFacts();
    ComposerTarget targetOf(const ConversationDetails& details) const;
    Id lastSeenMessage() const;
    void markRead();
    void openLink(const QString& target);
    void takeBackEntry(const Id& entryId);
    void afterQueued(const SentTogether& together);
    void sayPictureMissing();
    void askPictures(const Id& messageId, const QStringList& addresses);
    void placeNewBelow(int count);
    void boundComposer();
    void say(const QString& icon, const QString& text, const std::function<void()>& undo = {});
    void sayError(const Error& error);

    WorkspaceContext m_context;
    Id m_id;
    Id m_wantedMessage;
    ConversationDetails m_details;
    bool m_hasDetails = false;
    bool m_newTarget = false;
    quint64 m_generation = 0;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    ConversationHeader* m_header = nullptr;
    QSplitter* m_splitter = nullptr;
    MessageListModel* m_model = nullptr;
    MessageListView* m_list = nullptr;
    MovedOnBox* m_movedOn = nullptr;
    FindBar* m_findBar = nullptr;
    TaskStrip* m_tasks = nullptr;
    PointerStrip* m_pointers = nullptr;
    ConversationFinder* m_finder = nullptr;
    Composer* m_composer = nullptr;
    QWidget* m_lower = nullptr;
    Button* m_newBelow = nullptr;
    std::shared_ptr<ConversationActions> m_actionsOwner; ///< shared with what can still be undone
    ConversationActions* m_actions = nullptr;
    AttachmentOpener* m_opener = nullptr;
    ConversationOutput* m_output = nullptr;
    PictureFetcher* m_pictures = nullptr;
    AgentPresence* m_presence = nullptr;
    QTimer* m_writing = nullptr; ///< runs out when the agent no longer types
    QTimer* m_minute = nullptr;
};

} // namespace sampan
