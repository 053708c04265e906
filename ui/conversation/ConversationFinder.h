// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "storage/Store.h"

#include <QObject>

namespace sampan
{

class FindBar;
class MessageListView;

/// Finds words in all messages of the open conversation, also those that are not loaded or laid out: the texts are read
/// and compared on the search thread, the places themselves are marked when a message comes into view.
class ConversationFinder : public QObject
{
    Q_OBJECT

public:
    ConversationFinder(Store* store, FindBar* bar, MessageListView* list, QObject* parent = nullptr);

    /// Another conversation: closes without going back.
    void setConversation(const Id& conversationId);
    /// Opens the bar and remembers the place; open already: selects the text in it.
    void start();
    bool isOpen() const;
    /// Messages changed: counts again.
    void refresh();
    int current() const { return m_current; }
    int total() const { return m_total; }

private:
    struct Hit {
        Id messageId;
        int count = 0;
        friend bool operator==(const Hit&, const Hit&) = default;
    };
    void search(const QString& text);
    void take(const QList<Hit>& hits, bool moves);
    void step(int by);
    void goTo(int number);
    void close();
    int firstFromView() const;

    Store* m_store;
    FindBar* m_bar;
    MessageListView* m_list;
    Id m_id;
    QString m_text;
    QList<Hit> m_hits;
    int m_total = 0;
    int m_current = 0; ///< counted from 1
    ReadTicket m_ticket;
    quint64 m_generation = 0;
};

} // namespace sampan
