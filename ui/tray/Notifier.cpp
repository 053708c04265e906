// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/Notifier.h"

#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "ui/Settings.h"
#include "ui/tray/QuietHours.h"

#include <QApplication>
#include <QTimer>
#include <QWindow>

#include <numeric>

namespace sampan
{

namespace
{

constexpr int untilLookedAt = 0;
// More at once is a synchronisation, not a customer.
constexpr qsizetype mostAtOnce = 20;
constexpr int mostText = 160;
const auto noticeKey = QStringLiteral("messages");

} // namespace

Notifier::Notifier(Store& store, const Settings& settings, const Clock& clock, NoticeChannel& channel, QObject* parent)
    : QObject(parent), m_store(store), m_settings(settings), m_clock(clock), m_channel(channel),
      m_quietEnd(new QTimer(this))
{
    m_quietEnd->setSingleShot(true);
    const auto tellHeld = [this] {
        if (m_isHolding)
            tell(false);
    };
    connect(m_quietEnd, &QTimer::timeout, this, tellHeld);
    connect(&m_settings, &Settings::changed, this, tellHeld);
    connect(m_store.events(), &StoreEvents::rowsChanged, this, &Notifier::onRowsChanged);
    connect(qApp, &QApplication::focusWindowChanged, this, [this](const QWindow* window) {
        if (window)
            lookedAt();
    });
}

void Notifier::onRowsChanged(const StoreChange& change)
{
    if (change.type == ObjectType::Conversation)
        return dropRead(change);
    const bool few = !change.upserted.isEmpty() && change.upserted.size() <= mostAtOnce;
    if (change.type == ObjectType::Message && few && !m_isFilling && !QApplication::activeWindow())
        read(change.upserted);
}

void Notifier::lookedAt()
{
    m_unseen = {};
    recount();
}

void Notifier::read(const QList<Id>& ids)
{
    const auto work = [ids](ReadConnection& connection) -> Result<News> {
        QList<CompactId> compact;
        for (const Id& id : ids)
            compact.append(CompactId::fromId(id));
        const auto messages = MessageStore::load(connection, compact);
        if (!messages)
            return messages.error();
        News news;
        for (const Message& message : *messages) {
            if (message.kind != MessageKind::Incoming)
                continue;
            const auto conversation = ConversationStore::find(connection, message.conversationId);
            if (conversation && conversation->isSpam)
                continue;
            ++news.counts[message.conversationId];
            news.conversationId = message.conversationId;
            news.who = message.from.name.isEmpty() ? message.from.email : message.from.name;
            news.text = message.textBody.simplified().left(mostText);
        }
        return news;
    };
    m_store.fetch<News>(work, this, [this](const Result<News>& news) {
        if (news && !news->counts.isEmpty())
            add(*news);
    });
}

void Notifier::add(const News& news)
{
    QHash<Id, int> counts = m_unseen.counts;
    for (auto each = news.counts.begin(); each != news.counts.end(); ++each)
        counts[each.key()] += each.value();
    m_unseen = news;
    m_unseen.counts = counts;
    recount();
    tell(false);
}

// What was read, on this computer or another, or may no longer be seen, needs no telling.
void Notifier::dropRead(const StoreChange& change)
{
    drop(change.removed);
    QList<Id> told;
    for (const Id& id : change.upserted) {
        if (m_unseen.counts.contains(id))
            told.append(id);
    }
    if (told.isEmpty())
        return;
    const auto work = [told](ReadConnection& connection) -> Result<QList<Id>> {
        QList<Id> done;
        for (const Id& id : told) {
            const auto conversation = ConversationStore::find(connection, id);
            if (conversation && !conversation->isUnread)
                done.append(id);
        }
        return done;
    };
    m_store.fetch<QList<Id>>(work, this, [this](const Result<QList<Id>>& done) {
        if (done)
            drop(*done);
    });
}

void Notifier::drop(const QList<Id>& conversationIds)
{
    const int before = m_count;
    for (const Id& id : conversationIds) {
        if (m_unseen.counts.remove(id) == 0 || id != m_unseen.conversationId)
            continue;
        // The text shown was this one's; the others are told by their number.
        m_unseen.who.clear();
        m_unseen.text.clear();
        m_unseen.conversationId = m_unseen.counts.isEmpty() ? QString() : m_unseen.counts.begin().key();
    }
    recount();
    if (m_count != before && m_count > 0)
        tell(true);
}

void Notifier::recount()
{
    const QList<int> counts = m_unseen.counts.values();
    const int now = std::accumulate(counts.begin(), counts.end(), 0);
    if (now == std::exchange(m_count, now))
        return;
    if (now == 0) {
        m_isHolding = false;
        m_quietEnd->stop();
        m_channel.withdraw(noticeKey);
    }
    Q_EMIT countChanged(now);
}

void Notifier::tell(bool isCorrection)
{
    const NotificationChoices choices = m_settings.notifications();
    const QDateTime quiet = QuietHours::until(choices, m_settings.restUntil(), m_clock.now());
    m_quietEnd->stop();
    m_isHolding = choices.isOn && quiet.isValid() && (m_isHolding || !isCorrection);
    if (m_isHolding && quiet != Settings::restForever())
        m_quietEnd->start(QuietHours::sleepMs(m_clock.now(), quiet));
    if (choices.isOn && !quiet.isValid())
        show(choices.showsText, isCorrection);
}

void Notifier::show(bool showsText, bool isCorrection)
{
    if (m_window && !isCorrection)
        QApplication::alert(m_window, untilLookedAt);
    DesktopNotice notice{
        noticeKey, tr("%n new message(s)", nullptr, m_count), {}, m_unseen.conversationId, isCorrection};
    if (showsText && !m_unseen.who.isEmpty()) {
        if (m_count == 1)
            notice.title = m_unseen.who;
        notice.text = m_count == 1 ? m_unseen.text : tr("Last from %1: %2").arg(m_unseen.who, m_unseen.text);
    }
    m_channel.show(notice);
}

} // namespace sampan
