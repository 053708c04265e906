// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace sampan
{

/// Reads the properties of one JSON object with their types checked. The first property of a wrong type is remembered;
/// `finish()` turns it into an Error (InvalidProperties, `subject` = the property). A missing or null property reads as
/// the empty value unless it is `required`.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject& object) : m_object(object) {}

    QString text(const char* name);
    QString requiredText(const char* name);
    QString requiredId(const char* name);
    QString optionalId(const char* name);
    bool boolean(const char* name);
    /// Whole numbers within ±(2^53-1), as RFC 8620, 1.3 defines Int.
    qint64 integer(const char* name);
    QDateTime instant(const char* name);
    QStringList textList(const char* name);
    /// A list of ids, each once, in the order given.
    QStringList idList(const char* name);
    /// A map of texts, such as one text a language; null and missing read as the empty map.
    QMap<QString, QString> textMap(const char* name);
    /// The keys of a `String[Boolean]` map whose every value must be true, sorted.
    QStringList set(const char* name);
    QJsonArray array(const char* name);
    QJsonObject object(const char* name);

    void fail(const char* name, const QString& why);
    Result<void> finish() const;

private:
    QJsonValue take(const char* name, QJsonValue::Type type);

    QJsonObject m_object;
    QString m_failed;
    QString m_why;
};

/// The `String[Boolean]` map for a list of keys.
QJsonObject setToJson(const QStringList& keys);
/// The `String[String]` map.
QJsonObject mapToJson(const QMap<QString, QString>& map);

} // namespace sampan
