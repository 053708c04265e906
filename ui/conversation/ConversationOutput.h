// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/conversation/ConversationDetails.h"

#include <QObject>
#include <functional>

namespace sampan
{

class AttachmentOpener;

/// Takes a conversation out of the program: printed, as PDF, as a transcript, and the original of a mail.
class ConversationOutput : public QObject
{
    Q_OBJECT

public:
    ConversationOutput(const WorkspaceContext& context, AttachmentOpener* opener, QWidget* window);

    /// Asks for printer or PDF, and whether internal notes go along (they do not by themselves).
    void print(const ConversationDetails& details);
    /// Asks for the file; ".txt" writes text, anything else HTML. Never with notes.
    void exportTranscript(const ConversationDetails& details);
    /// Writes without asking: ".pdf", ".txt" or HTML, by the name of the file.
    void writeTo(const ConversationDetails& details, const QString& path, bool internal);
    /// The original of `messageId`; of the newest mail of the buyer when that has none.
    void showSource(const ConversationDetails& details, const Id& messageId);
    /// Whether the signed-in agent may see originals.
    bool maySeeSource() const;

Q_SIGNALS:
    void done(const QString& text);
    void failed(const sampan::Error& error);

private:
    void withMessages(const Id& conversationId, std::function<void(const QList<Message>&)> use);
    void printTo(const ConversationDetails& details, const QList<Message>& messages, bool internal);

    WorkspaceContext m_context;
    AttachmentOpener* m_opener;
    QWidget* m_window;
};

} // namespace sampan
