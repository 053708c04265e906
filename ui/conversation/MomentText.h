// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QTimeZone>

namespace sampan
{

/// Moments to come, in words and by the agent's clock.
class MomentText
{
    Q_DECLARE_TR_FUNCTIONS(sampan::MomentText)

public:
    /// "18:00", "tomorrow 09:00", "Mon 24 Nov 09:00", with the year when it is another one.
    static QString of(const QDateTime& at, const QDateTime& now);
    /// The same by the clock of `zone`.
    static QString inZone(const QDateTime& at, const QDateTime& now, const QTimeZone& zone);

    struct Offer {
        QString name;
        QDateTime at; ///< UTC
    };
    /// In one hour, this evening (18:00, only before 17:30), tomorrow 9:00, Monday of next week 9:00.
    static QList<Offer> snoozeOffers(const QDateTime& now);
};

} // namespace sampan
