// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

namespace sampan
{

enum class SearchKind { Customer, Conversation, Message };

/// A place in `SearchHit::text` that matched; in UTF-16 units.
struct TextRange {
    int start = 0;
    int length = 0;
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

struct SearchHit {
    SearchKind kind = SearchKind::Message;
    Id id;             ///< of the customer, conversation or message
    Id conversationId; ///< to open; of a customer: the last conversation, may be empty
    QString title;     ///< customer's name, or the conversation's subject
    QString text;      ///< what matched: a piece of the message, the subject, or the customer's addresses
    QList<TextRange> matches;
    QString who; ///< message: its author; conversation: the customer
    QString storeName;
    int storeColor = 0; ///< 1 to 8; 0: none
    QDateTime at;       ///< of the message or the conversation's last message
};

/// One page of one kind, newest first; `next` goes to the following call, 0 when there are no more.
struct SearchPage {
    QList<SearchHit> hits;
    qint64 next = 0;
};

/// Full text over the cache, offline. Words by unicode61 without diacritics, Chinese, Japanese and Korean by
/// overlapping pairs of characters, so one, two and more characters are found exactly. All words must occur; the last
/// one may be a beginning, unless it fills the page as it stands. Runs on the search connection (Store::search);
/// Cancelled when interrupted.
namespace SearchStore
{

/// `before`: SearchPage::next of the page before, 0 for the first.
Result<SearchPage> find(ReadConnection& connection, SearchKind kind, const QString& text, int limit, qint64 before = 0);
/// Rows not yet in the index: after a first synchronisation it is built in the background.
Result<qint64> unindexed(ReadConnection& connection);

} // namespace SearchStore
} // namespace sampan
