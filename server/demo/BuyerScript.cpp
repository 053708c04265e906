// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/BuyerScript.h"

#include "domain/JsonReader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace sampan::server
{
namespace
{

Error malformed(const QString& path, const QString& why)
{
    return Error{ErrorCode::FileMalformed, why, path};
}

Result<BuyerThread> threadFrom(const QJsonObject& json, const QJsonObject& wrote)
{
    JsonReader reader(json);
    BuyerThread thread;
    thread.buyer = {reader.requiredText("buyer"), reader.requiredText("address")};
    thread.inbox = reader.requiredText("inbox");
    thread.language = reader.requiredText("language");
    thread.subject = reader.requiredText("subject");
    thread.opening = reader.requiredText("opening");
    thread.followUps = reader.textList("followUps");
    thread.wrote = wrote.value(thread.language).toString();
    if (auto r = reader.finish(); !r)
        return r.error();
    return thread;
}

} // namespace

Result<QList<BuyerThread>> readBuyerScript(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    QJsonParseError wrong;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &wrong).object();
    if (wrong.error != QJsonParseError::NoError)
        return malformed(path, QStringLiteral("byte %1: %2").arg(wrong.offset).arg(wrong.errorString()));
    QList<BuyerThread> threads;
    const QJsonArray list = root.value(u"threads").toArray();
    for (const QJsonValue& value : list) {
        auto thread = threadFrom(value.toObject(), root.value(u"wrote").toObject());
        if (!thread)
            return malformed(path, QStringLiteral("thread %1: %2").arg(threads.size() + 1).arg(thread.error().subject));
        threads.append(*thread);
    }
    if (threads.isEmpty())
        return malformed(path, QStringLiteral("no threads"));
    return threads;
}

} // namespace sampan::server
