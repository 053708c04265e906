// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationRow.h"
#include "storage/QueueQuery.h"

#include <algorithm>

// Of QueueQuery: what time will change.

namespace sampan::QueueQuery
{
namespace
{

constexpr qsizetype mostAtOnce = 2000;

using Stroke = std::pair<qint64, CompactId>; ///< when, and for which conversation

/// Where the moment stands in the table, and by which index it is found.
struct Place {
    QString moment;    ///< the instant, milliseconds since 1970
    QString condition; ///< of `moment` after the first value and up to the second
    bool isOrder = false;
};

Place placeOf(QDateTime Conversation::*field)
{
    if (field == &Conversation::waitingSince)
        return {QStringLiteral("wait_order"),
                QStringLiteral("is_active IN (0, 1) AND wait_order > ? AND wait_order <= ?")};
    if (field == &Conversation::snoozedUntil)
        return {QStringLiteral("snoozed_until"), QStringLiteral("snoozed_until > ? AND snoozed_until <= ?")};
    if (field == &Conversation::lastMessageAt)
        return {QStringLiteral("-newest_order"),
                QStringLiteral("is_active IN (0, 1) AND newest_order < ? AND newest_order >= ?"), true};
    return {QStringLiteral("created_at"), QStringLiteral("created_at > ? AND created_at <= ?")};
}

Result<void> addStrokes(ReadConnection& connection, const FilterClock& clock, qint64 from, qint64 until,
                        QList<Stroke>& strokes)
{
    const Place place = placeOf(clock.field);
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT %1, id FROM conversation WHERE %2").arg(place.moment, place.condition));
    const int sign = place.isOrder ? -1 : 1; // newest_order descends with time
    rows.bind(sign * (from - clock.delay)).bind(sign * (until - clock.delay));
    if (auto done = rows.run(); !done)
        return done;
    while (rows.next())
        strokes.append({rows.integer(0) + clock.delay, rows.compactId(1)});
    return rows.finish();
}

} // namespace

Result<SoonChanging> soonChanging(ReadConnection& connection, const QList<FilterClock>& clocks, qint64 from,
                                  qint64 until)
{
    QList<Stroke> strokes;
    for (const FilterClock& clock : clocks) {
        if (auto done = addStrokes(connection, clock, from, until, strokes); !done)
            return done.error();
    }
    SoonChanging soon{{}, until};
    std::sort(strokes.begin(), strokes.end());
    if (strokes.size() > mostAtOnce) {
        // Those of one instant stay together, else that instant would never be over.
        soon.until = strokes.at(mostAtOnce).first;
        strokes.removeIf([&soon](const Stroke& stroke) { return stroke.first > soon.until; });
    }
    QSet<CompactId> known;
    for (const Stroke& stroke : std::as_const(strokes)) {
        if (known.contains(stroke.second))
            continue;
        known.insert(stroke.second);
        auto conversation = ConversationRow::find(connection, stroke.second);
        if (!conversation)
            return conversation.error();
        soon.conversations.append(std::move(*conversation));
    }
    return soon;
}

} // namespace sampan::QueueQuery
