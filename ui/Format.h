// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Enums.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace sampan
{

/// Dates, durations, sizes and the words of the domain as the user reads them. Instants come in UTC and are shown in
/// the system's time zone.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(sampan::Format)

public:
    /// "14:20"
    static QString time(const QDateTime& instant);
    /// "14:20:03"
    static QString timeWithSeconds(const QDateTime& instant);
    /// "14:02", and on another day the day before it: "17 Nov, 14:02".
    static QString moment(const QDateTime& instant, const QDateTime& now);
    /// "Today", "Yesterday", "Monday 17 November", with the year when it is another one.
    static QString day(const QDateTime& instant, const QDateTime& now);
    /// Time of today, else "17 Nov", else "Jun 2025": for lists.
    static QString shortDate(const QDateTime& instant, const QDateTime& now);
    /// "41 s", "12 min", "2 h 10 min", "3 d 4 h". Negative durations count as none.
    static QString duration(qint64 milliseconds);
    /// "214 KB", "1.8 MB"
    static QString size(qint64 bytes);
    static QString languageName(const QString& language);
    static QString countryName(const QString& country);
    static QString channelName(Channel channel);
    static QString channelIcon(Channel channel);
    static QString statusName(ConversationStatus status);
    static QString statusIcon(ConversationStatus status);
    static QString priorityName(Priority priority);
    /// "Logistics › Customs" for "logistics/customs"; unknown words are shown as they are.
    static QString categoryName(const QString& category);
    static QString deliveryName(DeliveryState state);
    static QString deliveryIcon(DeliveryState state);
    /// Wraps numbers, codes and addresses so that they keep their direction inside other text (U+2068, U+2069).
    static QString isolated(const QString& text);
};

} // namespace sampan
