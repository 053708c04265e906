// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Enums.h"
#include "domain/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace sampan
{

/// What was noted of one phone call (product.md: a phone call is recorded as a call note). What was said is the text of
/// the message that carries it.
struct CallRecord {
    CallDirection direction = CallDirection::In;
    QString number; ///< E.164 ("+4930123456"); empty when it was withheld
    qint64 durationSeconds = 0;
    CallResult result = CallResult::Answered;
    QDateTime followUpAt; ///< UTC, when to call back; invalid: not at all
    friend bool operator==(const CallRecord&, const CallRecord&) = default;
};

QJsonObject toJson(const CallRecord& call);
/// InvalidProperties for an unknown word, a negative or over-long (a day) duration, or a number that is not E.164.
Result<CallRecord> callRecordFromJson(const QJsonObject& json);

/// True for "+" and 4 to 15 digits (ITU-T E.164), the first of them not 0.
bool isE164(const QString& number);

} // namespace sampan
