// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace sampan::server::jmap
{

/// The arguments of a call, read with their types checked; finish() tells the first mistake as InvalidArguments. An
/// argument that is missing or null reads as nothing.
class Arguments
{
public:
    explicit Arguments(const QJsonObject& arguments) : m_arguments(arguments) {}

    std::optional<QString> text(const char* name);
    std::optional<qint64> integer(const char* name);
    /// A whole number from 0 on.
    std::optional<qint64> count(const char* name);
    bool truth(const char* name, bool fallback);
    std::optional<QStringList> texts(const char* name);
    QJsonObject object(const char* name);
    QJsonArray array(const char* name);
    QJsonValue any(const char* name);

    void fail(const QString& name, const QString& why);
    /// Also fails for an argument that was never asked for.
    Result<void> finish();

private:
    QJsonValue take(const char* name, QJsonValue::Type type);

    const QJsonObject m_arguments;
    QStringList m_known{QStringLiteral("accountId")};
    QString m_failed;
};

} // namespace sampan::server::jmap
