// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace sampan::server::jmap
{

/// One method response: its arguments are the text of a JSON object.
struct Answered {
    QString name;
    QByteArray arguments;
    QString callId;
};

/// Replaces each argument "#name" by what an earlier answer of the same request holds (RFC 8620, 3.7). `answers` are
/// the method responses so far. InvalidResultReference; InvalidArguments when both "name" and "#name" are given.
Result<QJsonObject> resolveReferences(const QJsonObject& arguments, const QList<Answered>& answers);

/// A JSON pointer (RFC 6901) in which "*" stands for every item of an array, lists found that way being joined.
Result<QJsonValue> evaluatePointer(const QJsonValue& value, const QString& pointer);

} // namespace sampan::server::jmap
