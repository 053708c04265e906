// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace sampan::server
{

/// Small structures kept as JSON text in one column.
inline QString toColumn(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

inline QString toColumn(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

inline QString toColumn(const QStringList& list)
{
    return toColumn(QJsonArray::fromStringList(list));
}

inline QJsonArray arrayColumn(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

inline QJsonObject objectColumn(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

inline QStringList listColumn(const QString& text)
{
    QStringList list;
    for (const QJsonValue& item : arrayColumn(text))
        list.append(item.toString());
    return list;
}

} // namespace sampan::server
