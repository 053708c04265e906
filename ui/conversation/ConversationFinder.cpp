// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationFinder.h"

#include "html/SafeHtml.h"
#include "storage/MessageStore.h"
#include "ui/conversation/FindBar.h"
#include "ui/conversation/FoldedText.h"
#include "ui/conversation/MessageListView.h"
#include "ui/widgets/Field.h"

namespace sampan
{

namespace
{

constexpr qsizetype pageSize = 200; // messages read at once, so that memory does not follow the length

/// The text a reader sees of a message.
QString shownText(const Message& message)
{
    if (message.kind == MessageKind::Activity)
        return {};
    return message.htmlBody.isEmpty() ? message.textBody : htmlToText(message.htmlBody);
}

template <typename Visit>
Result<void> eachMessage(ReadConnection& connection, const Id& conversationId, const Visit& visit)
{
    const Result<QList<MessageKey>> keys = MessageStore::keysOf(connection, conversationId);
    if (!keys)
        return keys.error();
    for (qsizetype at = 0; at < keys->size(); at += pageSize) {
        QList<CompactId> ids;
        for (const MessageKey& key : keys->mid(at, pageSize))
            ids += key.id;
        const Result<QList<Message>> messages = MessageStore::load(connection, ids);
        if (!messages)
            return messages.error();
        for (const Message& message : *messages)
            visit(message);
    }
    return {};
}

} // namespace

ConversationFinder::ConversationFinder(Store* store, FindBar* bar, MessageListView* list, QObject* parent)
    : QObject(parent), m_store(store), m_bar(bar), m_list(list)
{
    connect(bar, &FindBar::textChanged, this, &ConversationFinder::search);
    connect(bar, &FindBar::stepAsked, this, &ConversationFinder::step);
    connect(bar, &FindBar::closed, this, &ConversationFinder::close);
}

bool ConversationFinder::isOpen() const
{
    return !m_bar->isHidden();
}

void ConversationFinder::setConversation(const Id& conversationId)
{
    if (conversationId == m_id)
        return;
    m_id = conversationId;
    m_ticket.cancel();
    ++m_generation;
    m_hits.clear();
    m_total = m_current = 0;
    m_list->setSought({}, {}, 0);
    m_bar->hide();
    m_bar->field()->clear();
}

void ConversationFinder::start()
{
    if (!isOpen())
        m_list->rememberPlace();
    const QString selected = m_list->hasSelection() ? m_list->selectedText() : QString();
    m_bar->start(selected.contains(u'\n') ? QString() : selected);
}

void ConversationFinder::close()
{
    m_ticket.cancel();
    ++m_generation;
    m_hits.clear();
    m_text.clear();
    m_total = m_current = 0;
    m_list->setSought({}, {}, 0);
    m_bar->hide();
    m_list->restorePlace();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ConversationFinder::refresh()
{
    if (isOpen() && !m_text.isEmpty())
        search(m_text);
}

void ConversationFinder::search(const QString& text)
{
    const bool moves = text != m_text || m_total == 0;
    m_text = text;
    m_ticket.cancel();
    const quint64 generation = ++m_generation;
    if (text.trimmed().isEmpty()) {
        take({}, false);
        return;
    }
    m_bar->setResult(0, -1);
    auto hits = std::make_shared<QList<Hit>>();
    m_ticket = m_store->search(
        [id = m_id, text, hits](ReadConnection& connection) {
            const FoldedText sought(text);
            // A read that fails or is taken back finds nothing; the list itself tells of a broken store.
            static_cast<void>(eachMessage(connection, id, [&](const Message& message) {
                const int count = FoldedText(shownText(message)).count(sought);
                if (count > 0)
                    hits->append({message.id, count});
            }));
        },
        this,
        [this, generation, hits, moves] {
            if (generation == m_generation)
                take(*hits, moves);
        });
}

void ConversationFinder::take(const QList<Hit>& hits, bool moves)
{
    m_hits = hits;
    m_total = 0;
    for (const Hit& hit : hits)
        m_total += hit.count;
    if (m_total == 0) {
        m_current = 0;
        m_list->setSought(m_text, {}, 0);
        m_bar->setResult(0, 0);
        return;
    }
    if (moves)
        goTo(firstFromView());
    else
        m_bar->setResult(m_current = qBound(1, m_current, m_total), m_total);
}

/// The newest place at or above what is in view: a conversation is read from its end.
int ConversationFinder::firstFromView() const
{
    const int last = m_list->visibleRows().second;
    int number = 0;
    for (const Hit& hit : m_hits) {
        if (number > 0 && m_list->rowOf(hit.messageId) > last)
            break;
        number += hit.count;
    }
    return qMax(1, number);
}

void ConversationFinder::step(int by)
{
    if (m_total > 0)
        goTo((m_current - 1 + by + m_total) % m_total + 1);
}

void ConversationFinder::goTo(int number)
{
    m_current = number;
    m_bar->setResult(m_current, m_total);
    int before = 0;
    for (const Hit& hit : m_hits) {
        if (number <= before + hit.count) {
            m_list->setSought(m_text, hit.messageId, number - before - 1);
            return;
        }
        before += hit.count;
    }
}

} // namespace sampan
