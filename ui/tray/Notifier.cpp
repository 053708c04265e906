// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/Notifier.h"

#include "storage/MessageStore.h"
#include "ui/Settings.h"
#include "ui/tray/QuietHours.h"

#include <QApplication>
#include <QWindow>

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
    : QObject(parent), m_store(store), m_settings(settings), m_clock(clock), m_channel(channel)
{
    connect(m_store.events(), &StoreEvents::rowsChanged, this, [this](const StoreChange& change) {
        const bool few = !change.upserted.isEmpty() && change.upserted.size() <= mostAtOnce;
        if (change.type == ObjectType::Message && few && !m_isFilling && !QApplication::activeWindow())
            read(change.upserted);
    });
    connect(qApp, &QApplication::focusWindowChanged, this, [this](const QWindow* window) {
        if (window)
            lookedAt();
    });
}

void Notifier::lookedAt()
{
    if (m_count == 0)
        return;
    m_count = 0;
    m_channel.withdraw(noticeKey);
    Q_EMIT countChanged(0);
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
            ++news.count;
            news.conversationId = message.conversationId;
            news.who = message.from.name.isEmpty() ? message.from.email : message.from.name;
            news.text = message.textBody.simplified().left(mostText);
        }
        return news;
    };
    m_store.fetch<News>(work, this, [this](const Result<News>& news) {
        if (news && news->count > 0)
            tell(*news);
    });
}

void Notifier::tell(const News& news)
{
    m_count += news.count;
    Q_EMIT countChanged(m_count);
    const NotificationChoices choices = m_settings.notifications();
    if (!choices.isOn || QuietHours::until(choices, m_settings.restUntil(), m_clock.now()).isValid())
        return;
    if (m_window)
        QApplication::alert(m_window, untilLookedAt);
    DesktopNotice notice{noticeKey, tr("%n new message(s)", nullptr, m_count), {}, news.conversationId};
    if (choices.showsText) {
        if (m_count == 1)
            notice.title = news.who;
        notice.text = m_count == 1 ? news.text : tr("Last from %1: %2").arg(news.who, news.text);
    }
    m_channel.show(notice);
}

} // namespace sampan
