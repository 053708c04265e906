// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/CallRecord.h"

#include "domain/Instant.h"
#include "domain/WireText.h"

#include <algorithm>

namespace sampan
{
namespace
{

constexpr qint64 kDaySeconds = 86400;

} // namespace

bool isE164(const QString& number)
{
    if (number.size() < 5 || number.size() > 16 || number.at(0) != u'+' || number.at(1) == u'0')
        return false;
    return std::all_of(number.begin() + 1, number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QJsonObject toJson(const CallRecord& call)
{
    return {{QStringLiteral("direction"), toWire(call.direction)},
            {QStringLiteral("number"), orNull(call.number)},
            {QStringLiteral("durationSeconds"), call.durationSeconds},
            {QStringLiteral("result"), toWire(call.result)},
            {QStringLiteral("followUpAt"), instantToJson(call.followUpAt)}};
}

Result<CallRecord> callRecordFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    CallRecord call;
    call.direction = readWord(reader, "direction", callDirectionFromWire, CallDirection::In);
    call.number = reader.text("number");
    call.durationSeconds = reader.integer("durationSeconds");
    call.result = readWord(reader, "result", callResultFromWire, CallResult::Answered);
    call.followUpAt = reader.instant("followUpAt");
    if (!call.number.isEmpty() && !isE164(call.number))
        reader.fail("number", QStringLiteral("not an E.164 number"));
    if (call.durationSeconds < 0 || call.durationSeconds > kDaySeconds)
        reader.fail("durationSeconds", QStringLiteral("not within a day"));
    if (const auto done = reader.finish(); !done)
        return Error{ErrorCode::InvalidProperties, done.error().detail, QStringLiteral("call")};
    return call;
}

} // namespace sampan
