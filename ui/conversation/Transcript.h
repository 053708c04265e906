// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/ConversationDetails.h"

#include <QCoreApplication>

namespace sampan
{

/// A conversation as a document for others: the facts, then every message with its author, time, text and names of
/// files. Internal notes, calls and activity are left out unless asked for; what the buyer never got (withdrawn,
/// failed, queued) is left out always.
class Transcript
{
    Q_DECLARE_TR_FUNCTIONS(sampan::Transcript)

public:
    struct Options {
        bool internal = false; ///< notes, calls and activity too
        QDateTime now;         ///< UTC
    };

    /// All messages in order. Reader thread.
    static Result<QList<Message>> readMessages(ReadConnection& connection, const Id& conversationId);

    static QString toText(const ConversationDetails& details, const QList<Message>& messages, const Options& options);
    /// A whole page with its own plain style; no script, no picture, nothing loaded from elsewhere.
    static QString toHtml(const ConversationDetails& details, const QList<Message>& messages, const Options& options);
    /// Fit for a file: "Paket liegt beim Zoll 2025-11-18".
    static QString fileName(const ConversationDetails& details, const QDateTime& now);

private:
    struct Fact {
        QString name;
        QString value;
    };
    static QList<Fact> facts(const ConversationDetails& details, const Options& options);
    static bool isShown(const Message& message, const Options& options);
    static QString heading(const ConversationDetails& details, const Message& message);
    static QString files(const Message& message);
};

} // namespace sampan
