// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Statement.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sampan
{

inline QString toText(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
inline QJsonObject fromText(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// The first column of all rows of a statement that was run with `run` by this function.
inline Result<QList<Id>> idsOf(Statement& statement)
{
    if (auto done = statement.run(); !done)
        return done.error();
    QList<Id> ids;
    while (statement.next())
        ids.append(statement.id(0));
    if (auto done = statement.finish(); !done)
        return done.error();
    return ids;
}

} // namespace sampan
