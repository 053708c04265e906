// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include "domain/Id.h"
#include "support/Wait.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server::test;

namespace
{

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ');
}

QByteArray conversation(int number)
{
    const QString at = QStringLiteral("2026-01-02T03:04:05.000Z");
    const QJsonObject customer{
        {QStringLiteral("id"), newId()},
        {QStringLiteral("name"), QStringLiteral("Buyer %1").arg(number)},
        {QStringLiteral("emails"), QJsonArray{QStringLiteral("b%1@buyers.example").arg(number)}}};
    const QJsonObject message{
        {QStringLiteral("id"), newId()},
        {QStringLiteral("kind"), QStringLiteral("incoming")},
        {QStringLiteral("from"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Buyer")},
                                             {QStringLiteral("email"), QStringLiteral("b@buyers.example")}}},
        {QStringLiteral("textBody"), QStringLiteral("Where is parcel %1?").arg(number)},
        {QStringLiteral("attachments"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a.txt")},
                                {QStringLiteral("type"), QStringLiteral("text/plain")},
                                {QStringLiteral("content"), QStringLiteral("aGVsbG8=")}}}},
        {QStringLiteral("createdAt"), at}};
    const QJsonObject line{{QStringLiteral("id"), newId()},
                           {QStringLiteral("channel"), QStringLiteral("email")},
                           {QStringLiteral("status"), QStringLiteral("open")},
                           {QStringLiteral("priority"), QStringLiteral("normal")},
                           {QStringLiteral("subject"), QStringLiteral("Parcel %1").arg(number)},
                           {QStringLiteral("createdAt"), at},
                           {QStringLiteral("labels"), QJsonArray{QStringLiteral("Lead")}},
                           {QStringLiteral("customer"), customer},
                           {QStringLiteral("messages"), QJsonArray{message}}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

/// What another process has committed already.
int messagesIn(const QString& folder)
{
    int count = 0;
    const QString name = QStringLiteral("beside");
    {
        QSqlDatabase beside = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        beside.setDatabaseName(folder + QStringLiteral("/sampan.db"));
        beside.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (beside.open()) {
            QSqlQuery query(QStringLiteral("SELECT count(*) FROM message"), beside);
            count = query.next() ? query.value(0).toInt() : 0;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return count;
}

QByteArray conversations(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += conversation(i);
    return all;
}

} // namespace

TEST(Import, TheSameFileTwiceChangesNothing)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    server.write(QStringLiteral("old.jsonl"), conversations(450));
    const QStringList import{QStringLiteral("import"), QStringLiteral("conversations"),
                             server.file(QStringLiteral("old.jsonl"))};
    const Ran first = server.run(import);
    ASSERT_EQ(first.code, 0) << first.err.toStdString();
    EXPECT_EQ(first.out, QStringLiteral("Conversations: 450 added, 0 there already, 0 refused.\n"));
    EXPECT_EQ(server.run(import).out, QStringLiteral("Conversations: 0 added, 450 there already, 0 refused.\n"));
    const Ran check = server.run(words("check"));
    EXPECT_EQ(check.out,
              QStringLiteral("All is well: 450 conversations, 450 messages, 1 attachments and original mails.\n"))
        << check.err.toStdString();
}

TEST(Import, RefusedLinesAreNamedAndTheRestIsTaken)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    server.write(QStringLiteral("old.jsonl"),
                 conversation(1) + "not json\n\n" + R"({"id":"x"})" + "\n" + conversation(2));
    const Ran ran = server.run(
        {QStringLiteral("import"), QStringLiteral("conversations"), server.file(QStringLiteral("old.jsonl"))});
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(ran.err.contains(u"Line 2 refused")) << ran.err.toStdString();
    EXPECT_TRUE(ran.err.contains(u"Line 4 refused")) << ran.err.toStdString();
    EXPECT_EQ(ran.out, QStringLiteral("Conversations: 2 added, 0 there already, 2 refused.\n"));
}

TEST(Import, CustomersAreTakenOnce)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    server.write(QStringLiteral("c.jsonl"),
                 R"({"id":")" + newId().toLatin1() + R"(","name":"Anke","emails":["Anke@Buyers.example"]})");
    const QStringList import{QStringLiteral("import"), QStringLiteral("customers"),
                             server.file(QStringLiteral("c.jsonl"))};
    EXPECT_EQ(server.run(import).out, QStringLiteral("Customers: 1 added, 0 there already, 0 refused.\n"));
    EXPECT_EQ(server.run(import).out, QStringLiteral("Customers: 0 added, 1 there already, 0 refused.\n"));
    EXPECT_NE(
        server.run({QStringLiteral("import"), QStringLiteral("customers"), QStringLiteral("/nowhere.jsonl")}).code, 0);
}

TEST(Import, KilledInTheMiddleItGoesOnWhereItStopped)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    constexpr int kLines = 4000;
    server.write(QStringLiteral("old.jsonl"), conversations(kLines));
    const QStringList import{QStringLiteral("import"), QStringLiteral("conversations"),
                             server.file(QStringLiteral("old.jsonl"))};
    {
        const auto process = server.start(import);
        ASSERT_TRUE(sampan::test::waitUntil(
            [&] { return messagesIn(server.data()) > 0 || process->state() == QProcess::NotRunning; }));
        process->kill();
        ASSERT_TRUE(process->waitForFinished(20000));
        ASSERT_EQ(process->exitStatus(), QProcess::CrashExit) << "it ended before it was killed";
    }
    const Ran again = server.run(import);
    ASSERT_EQ(again.code, 0) << again.err.toStdString();
    EXPECT_FALSE(again.out.contains(u" 0 there already"));
    EXPECT_EQ(
        server.run(words("check")).out,
        QStringLiteral("All is well: %1 conversations, %1 messages, 1 attachments and original mails.\n").arg(kLines));
}
