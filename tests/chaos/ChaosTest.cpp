// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/Wait.h"
#include "../support/desk/Relay.h"
#include "../support/desk/ServerProcess.h"
#include "domain/Id.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::test;

namespace
{

/// A workstation process with its own line to the server.
struct Station {
    QString name;
    std::unique_ptr<Relay> relay;
    std::unique_ptr<QProcess> process;
    QString folder;
    QString ledger() const { return folder + QStringLiteral("-ledger"); }

    void start()
    {
        process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QStringLiteral(SAMPAN_BIN_DIR "/chaos_desk"),
                       {folder, QStringLiteral("https://localhost:%1").arg(relay->port()),
                        ServerProcess::addressOf(name), ServerProcess::password(), ledger()});
        ASSERT_TRUE(process->waitForStarted());
    }
    void kill() const
    {
        process->kill();
        process->waitForFinished();
    }
    QStringList finish() const
    {
        process->write("finish\n");
        waitUntil([this] { return process->state() == QProcess::NotRunning; }, 180000);
        EXPECT_EQ(process->exitCode(), 0) << name.toStdString();
        QStringList lines = QString::fromUtf8(process->readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        lines.sort();
        return lines;
    }
    QStringList promised() const
    {
        QFile file(ledger());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                              : QStringList();
    }
};

int kills()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("SAMPAN_CHAOS_KILLS", &given);
    return given ? count : 12;
}

QByteArray conversationLine(int number, const QString& inboxId)
{
    const Id customer = newId();
    const QJsonObject json{
        {QStringLiteral("customerId"), customer},
        {QStringLiteral("customer"),
         QJsonObject{{QStringLiteral("id"), customer},
                     {QStringLiteral("name"), QStringLiteral("Buyer %1").arg(number)},
                     {QStringLiteral("emails"), QJsonArray{QStringLiteral("b%1@buyers.example").arg(number)}}}},
        {QStringLiteral("id"), newId()},
        {QStringLiteral("inboxId"), inboxId},
        {QStringLiteral("subject"), QStringLiteral("Conversation %1").arg(number)},
        {QStringLiteral("channel"), QStringLiteral("email")},
        {QStringLiteral("status"), QStringLiteral("open")},
        {QStringLiteral("createdAt"), QStringLiteral("2026-11-01T10:00:00Z")}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

void pause(int milliseconds)
{
    const qint64 until = QDateTime::currentMSecsSinceEpoch() + milliseconds;
    waitUntil([until] { return QDateTime::currentMSecsSinceEpoch() >= until; }, milliseconds + 1000);
}

class Chaos : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.setUp({QStringLiteral("mei"), QStringLiteral("jonas")})) << server.lastError().toStdString();
        ASSERT_TRUE(server.run({QStringLiteral("inbox"), QStringLiteral("add"), QStringLiteral("shop@desk.example"),
                                QStringLiteral("--team"), QStringLiteral("Desk")}))
            << server.lastError().toStdString();
        ASSERT_TRUE(server.run({QStringLiteral("inbox"), QStringLiteral("list")}));
        const QRegularExpression idPattern(QStringLiteral("[0-9a-f]{8}-[0-9a-f-]{27}"));
        const QString inbox = idPattern.match(server.lastOutput()).captured();
        QFile file(folder.filePath(QStringLiteral("conversations.jsonl")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 12; ++i)
            file.write(conversationLine(i, inbox));
        file.close();
        ASSERT_TRUE(server.run({QStringLiteral("import"), QStringLiteral("conversations"), file.fileName()}))
            << server.lastError().toStdString();
        ASSERT_TRUE(server.serve()) << server.lastError().toStdString();
        for (const char* name : {"mei", "jonas"}) {
            auto station = std::make_unique<Station>();
            station->name = QString::fromLatin1(name);
            station->relay = std::make_unique<Relay>(server.port());
            station->folder = folder.filePath(station->name);
            station->start();
            stations.push_back(std::move(station));
        }
    }

    void disturb()
    {
        Station& station = *stations.at(QRandomGenerator::global()->bounded(2U));
        switch (QRandomGenerator::global()->bounded(5)) {
        case 0:
            server.kill();
            pause(QRandomGenerator::global()->bounded(300));
            ASSERT_TRUE(server.serve()) << server.lastError().toStdString();
            return;
        case 1:
            station.relay->cut();
            pause(QRandomGenerator::global()->bounded(600));
            station.relay->mend();
            [[fallthrough]];
        default:
            station.kill();
            station.start();
        }
    }

    QTemporaryDir folder;
    ServerProcess server;
    std::vector<std::unique_ptr<Station>> stations;
};

} // namespace

TEST_F(Chaos, NothingLostNothingDoubled)
{
    pause(3000); // both stations sign in and have something under way
    for (int i = 0; i < kills(); ++i) {
        disturb();
        pause(300 + QRandomGenerator::global()->bounded(900));
    }
    stations.at(0)->finish(); // drains what it has; its last look at the other's work comes with a second run
    const QStringList second = stations.at(1)->finish();
    stations.at(0)->start();
    const QStringList first = stations.at(0)->finish();
    EXPECT_EQ(first, second) << "both workstations see the same";

    QSet<QString> ids;
    QSet<QString> texts;
    for (const QString& line : first.filter(QRegularExpression(QStringLiteral("^message ")))) {
        ids.insert(line.section(u' ', 1, 1));
        EXPECT_FALSE(texts.contains(line.section(u' ', 2))) << "doubled: " << line.toStdString();
        texts.insert(line.section(u' ', 2));
    }
    const QStringList promised = stations.at(0)->promised() + stations.at(1)->promised();
    for (const QString& id : promised)
        EXPECT_TRUE(ids.contains(id)) << "lost: " << id.toStdString();
    EXPECT_GT(promised.size(), kills()) << "there was work to lose";
    std::cout << kills() << " kills, " << promised.size() << " replies promised, " << ids.size() << " arrived\n";
    ASSERT_TRUE(server.stop());
    EXPECT_TRUE(server.run({QStringLiteral("check")})) << server.lastError().toStdString();
}
