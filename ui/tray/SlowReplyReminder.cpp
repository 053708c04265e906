// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/SlowReplyReminder.h"

#include "storage/QueueQuery.h"
#include "ui/Settings.h"
#include "ui/tray/QuietHours.h"

#include <QTimer>

namespace sampan
{

namespace
{

const auto noticeKey = QStringLiteral("slow");
constexpr int mostRead = 500;

} // namespace

SlowReplyReminder::SlowReplyReminder(Store& store, const Settings& settings, const Clock& clock, NoticeChannel& channel,
                                     const Id& agentId, QObject* parent)
    : QObject(parent), m_store(store), m_settings(settings), m_clock(clock), m_channel(channel), m_agentId(agentId),
      m_next(new QTimer(this)), m_soon(new QTimer(this))
{
    m_next->setSingleShot(true);
    m_soon->setSingleShot(true);
    connect(m_next, &QTimer::timeout, this, &SlowReplyReminder::weigh);
    connect(m_soon, &QTimer::timeout, this, &SlowReplyReminder::read);
    connect(&settings, &Settings::changed, this, &SlowReplyReminder::weigh);
    connect(store.events(), &StoreEvents::rowsChanged, this, [this](const StoreChange& change) {
        if (change.type == ObjectType::Conversation)
            readSoon();
    });
    read();
}

bool SlowReplyReminder::isArmed() const
{
    return m_next->isActive();
}

// Many commits of a synchronisation are read once.
void SlowReplyReminder::readSoon()
{
    if (!m_soon->isActive())
        m_soon->start(0);
}

void SlowReplyReminder::read()
{
    const QueueScope scope{QueueView::Mine, m_agentId, {}, {}};
    m_store.fetch<QList<Wait>>(
        [scope](ReadConnection& connection) -> Result<QList<Wait>> {
            const auto places = QueueQuery::places(connection, scope, QueueSort::LongestWait);
            if (!places)
                return places.error();
            QList<CompactId> ids;
            for (const QueuePlace& place : places->mid(0, mostRead))
                ids.append(place.id);
            const auto rows = QueueQuery::rows(connection, ids);
            if (!rows)
                return rows.error();
            QList<Wait> waits;
            for (const QueueRow& row : *rows) {
                if (row.conversation.waitingSince.isValid())
                    waits.append({row.conversation.waitingSince, row.conversation.id});
            }
            return waits;
        },
        this,
        [this](const Result<QList<Wait>>& waits) {
            if (!waits)
                return;
            m_waits = *waits;
            weigh();
        });
}

void SlowReplyReminder::weigh()
{
    const NotificationChoices choices = m_settings.notifications();
    const QDateTime now = m_clock.now();
    int late = 0;
    QDateTime next;
    for (const Wait& wait : std::as_const(m_waits)) {
        const QDateTime due = wait.since.addSecs(qint64(choices.slowMinutes) * 60);
        if (due <= now)
            ++late;
        else if (!next.isValid() || due < next)
            next = due;
    }
    const QDateTime quiet = QuietHours::until(choices, m_settings.restUntil(), now);
    if (!choices.isReminding || late == 0) {
        if (std::exchange(m_told, 0) > 0)
            m_channel.withdraw(noticeKey);
    } else if (quiet.isValid()) {
        // What became late meanwhile is told when the quiet is over.
        next = quiet;
    } else if (late != m_told) {
        // Fewer is no news, but the figure must be right.
        tell(late, choices.slowMinutes);
    }
    arm(choices.isReminding && next != Settings::restForever() ? next : QDateTime());
}

void SlowReplyReminder::arm(const QDateTime& next)
{
    m_next->stop();
    if (next.isValid())
        m_next->start(QuietHours::sleepMs(m_clock.now(), next));
}

void SlowReplyReminder::tell(int late, int minutes)
{
    const bool isFewer = late < std::exchange(m_told, late);
    m_channel.show({noticeKey, tr("%n buyer(s) wait longer than %1 minutes", nullptr, late).arg(minutes),
                    tr("Open the longest wait"), m_waits.first().conversationId, isFewer});
}

} // namespace sampan
