// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QTimeZone>

namespace sampan
{

/// A moment offered for sending later or for snoozing.
struct OfferedTime {
    enum class Kind { InOneHour, InThreeHours, BuyersMorning, BuyersMonday, OwnMorning, OwnMonday, InOneWeek };
    Kind kind = Kind::InOneHour;
    QDateTime at; ///< UTC
    friend bool operator==(const OfferedTime&, const OfferedTime&) = default;
};

/// What is worth offering for sending at `now`: the buyer's next morning at 9 first (their zone; summer time counts),
/// their Monday, the agent's own morning, an hour from now. Invalid `buyer`: unknown, nothing of theirs is offered.
/// Nothing twice; soonest first.
QList<OfferedTime> timesToSend(const QDateTime& now, const QTimeZone& buyer, const QTimeZone& own);
/// The same for snoozing, by the agent's own clock.
QList<OfferedTime> timesToSnooze(const QDateTime& now, const QTimeZone& own);

} // namespace sampan
