// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/DemoSetup.h"

#include "domain/Instant.h"
#include "server/commands/Importer.h"
#include "server/commands/Progress.h"
#include "server/services/PasswordHasher.h"
#include "server/storage/PasswordRows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace sampan::server
{
namespace
{

Result<QJsonObject> readSetup(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, in.errorString(), file};
    const QJsonDocument document = QJsonDocument::fromJson(in.readAll());
    if (!document.isObject())
        return Error{ErrorCode::FileMalformed, QStringLiteral("it is no JSON object"), file};
    return document.object();
}

/// Reads each object of a list and inserts it unless its id is there.
template <typename T>
Result<void> insertAll(WriteTransaction& transaction, const QJsonArray& list, Result<T> (*read)(const QJsonObject&),
                       Result<std::optional<T>> (*find)(Connection&, const Id&),
                       Result<void> (*insert)(WriteTransaction&, const T&))
{
    for (const QJsonValue& value : list) {
        const Result<T> object = read(value.toObject());
        if (!object)
            return object.error();
        const auto known = find(transaction.connection(), object->id);
        if (!known)
            return known.error();
        if (*known)
            continue;
        if (auto inserted = insert(transaction, *object); !inserted)
            return inserted;
    }
    return {};
}

Result<void> insertSetup(WriteTransaction& transaction, const QJsonObject& setup, const QByteArray& passwordHash)
{
    const auto list = [&](const char* name) { return setup.value(QLatin1StringView(name)).toArray(); };
    auto done = insertAll<Team>(transaction, list("teams"), teamFromJson, teamRows::find, teamRows::insert);
    if (done)
        done = insertAll<Agent>(transaction, list("agents"), agentFromJson, agentRows::find, agentRows::insert);
    if (done)
        done = insertAll<Inbox>(transaction, list("inboxes"), inboxFromJson, inboxRows::find, inboxRows::insert);
    if (done)
        done = insertAll<Label>(transaction, list("labels"), labelFromJson, labelRows::find, labelRows::insert);
    for (const QJsonValue& agent : list("agents")) {
        if (!done)
            break;
        const auto stored = passwordRows::store(transaction, agent[u"id"].toString(), passwordHash);
        done = stored ? Result<void>() : Result<void>(stored.error());
    }
    return done;
}

Result<void> importFile(Importer& importer, Result<Importer::Report> (Importer::*read)(const QString&),
                        const QString& file, std::optional<Error>& refused)
{
    const auto report = (importer.*read)(file);
    if (!report)
        return report.error();
    if (refused)
        return Error{ErrorCode::FileMalformed, refused->detail, file};
    return {};
}

} // namespace

Result<void> fillDemo(Database& database, Blobs& blobs, const QString& contentFolder, Console& console)
{
    const Result<QJsonObject> setup = readSetup(contentFolder + QStringLiteral("/setup.json"));
    if (!setup)
        return setup.error();
    const auto hash = PasswordHasher(PasswordCost::Interactive).hash(kDemoPassword);
    if (!hash)
        return hash.error();
    const auto written =
        database.write([&](WriteTransaction& transaction) { return insertSetup(transaction, *setup, *hash); });
    if (!written)
        return written;
    std::optional<Error> refused;
    Progress progress(console, QStringLiteral("Preparing the demonstration"), 0);
    Importer importer(
        database, blobs, [&](qint64, const Error& why) { refused = why; }, [&](qint64 bytes) { progress.at(bytes); });
    const QDateTime written0 = instantFromText(setup->value(u"now").toString());
    if (written0.isValid())
        importer.setShift(written0.msecsTo(nowUtc()));
    const auto customers =
        importFile(importer, &Importer::customers, contentFolder + QStringLiteral("/customers.jsonl"), refused);
    if (!customers)
        return customers;
    return importFile(importer, &Importer::conversations, contentFolder + QStringLiteral("/conversations.jsonl"),
                      refused);
}

Result<void> useLocalMail(Database& database, InboxAdmin& admin, quint16 imapPort, quint16 smtpPort,
                          const QString& password)
{
    const Result<QList<Inbox>> inboxes = admin.inboxes();
    if (!inboxes)
        return inboxes.error();
    for (const Inbox& inbox : *inboxes) {
        if (inbox.channel != Channel::Email)
            continue;
        MailboxSettings settings;
        settings.inboxId = inbox.id;
        settings.imap = {QStringLiteral("127.0.0.1"), imapPort, QStringLiteral("none"), inbox.address, password};
        settings.smtp = {QStringLiteral("127.0.0.1"), smtpPort, QStringLiteral("none"), {}, {}};
        if (auto stored = admin.setSettings(settings); !stored)
            return stored;
        // The mail system begins empty each time, so what was fetched before says nothing.
        const auto reset = database.write(
            [&](WriteTransaction& transaction) { return mailboxRows::forgetPosition(transaction, inbox.id); });
        if (!reset)
            return reset;
    }
    return {};
}

Result<QString> demoUser(Database& database)
{
    QString user;
    const auto read = database.read([&](Connection& connection) -> Result<void> {
        const auto agents = adminRows::agents(connection);
        if (!agents)
            return agents.error();
        // Ids grow with time, so the smallest is the first of setup.json.
        Id first;
        for (const Agent& agent : *agents) {
            if (agent.role != Role::Agent || !agent.isActive || (!first.isEmpty() && agent.id > first))
                continue;
            first = agent.id;
            user = agent.email;
        }
        return {};
    });
    if (!read)
        return read.error();
    if (user.isEmpty())
        return Error{ErrorCode::NotFound, QStringLiteral("nobody may answer"),
                     QStringLiteral("agent in the demonstration")};
    return user;
}

} // namespace sampan::server
