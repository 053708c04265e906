// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/ScriptedBuyer.h"

#include "server/channels/email/MimeParser.h"
#include "tests/support/Wait.h"
#include "tests/support/mail/LineServer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <mutex>

namespace sampan::test
{
namespace
{

using namespace server;

const QString katrin = QStringLiteral("katrin@buyers.example");
const QString shop = QStringLiteral("service@lumora.example");

BuyerThread german()
{
    return {{QStringLiteral("Katrin Vögele"), katrin},
            shop,
            QStringLiteral("de"),
            QStringLiteral("Größe der Decke"),
            QStringLiteral("Guten Tag, wie groß ist die Decke?"),
            {QStringLiteral("Danke, das passt."), QStringLiteral("Alles angekommen.")},
            QStringLiteral("%1 schrieb:")};
}

/// Takes every mail and keeps it, as any SMTP server would.
class Postbox
{
public:
    Postbox() : m_server("220 hi\r\n", [this](const QByteArray& line) { return answer(line); }) {}
    quint16 port() const { return m_server.port(); }
    QList<ParsedMail> mails()
    {
        const std::lock_guard lock(m_mutex);
        QList<ParsedMail> parsed;
        for (const QByteArray& raw : std::as_const(m_mails)) {
            const auto mail = parseMail(raw);
            if (mail)
                parsed.append(*mail);
        }
        return parsed;
    }

private:
    QByteArray answer(const QByteArray& line)
    {
        const std::lock_guard lock(m_mutex);
        if (m_inData) {
            m_inData = line != ".";
            if (m_inData) {
                m_current += line + "\r\n";
                return {};
            }
            m_mails.append(m_current);
            m_current.clear();
            return "250 taken\r\n";
        }
        m_inData = line == "DATA";
        return m_inData ? "354 go on\r\n" : "250 fine\r\n";
    }

    std::mutex m_mutex;
    bool m_inData = false;
    QByteArray m_current;
    QByteArrayList m_mails;
    LineServer m_server; // last: its thread uses the others
};

class Buyers : public testing::Test
{
protected:
    ScriptedBuyer::Parts parts(quint16 port, ScriptedBuyer::Pauses pauses)
    {
        const QString path = folder.path();
        const auto mailsOf = [path](const QString& address) {
            QList<QByteArray> mails;
            const QDir dir(path + u'/' + address);
            for (const QString& name : dir.entryList(QDir::Files, QDir::Name)) {
                QFile file(dir.filePath(name));
                if (file.open(QIODevice::ReadOnly))
                    mails.append(file.readAll());
            }
            return mails;
        };
        return {port, mailsOf, 7, pauses};
    }

    void deliver(const QString& address, const QString& name, const QByteArray& raw)
    {
        const QDir dir(folder.path());
        dir.mkpath(address);
        QFile file(dir.filePath(QStringLiteral(".arriving")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(raw) == raw.size());
        ASSERT_TRUE(file.rename(dir.filePath(address + u'/' + name)));
    }

    QByteArray reply(const InboundMail& to, const QByteArray& id, const QByteArray& text)
    {
        QByteArray references;
        for (const QString& one : to.references + QStringList{to.messageIdHeader})
            references += " <" + one.toUtf8() + ">";
        return "From: Lumora Home <service@lumora.example>\r\nTo: katrin@buyers.example\r\nSubject: Re: Decke\r\n"
               "Message-ID: <" +
               id + "@lumora.example>\r\nIn-Reply-To: <" + to.messageIdHeader.toUtf8() +
               ">\r\nReferences:" + references + "\r\n\r\n" + text + "\r\n";
    }

    QTemporaryDir folder;
};

/// No opening but the first, and everything else without a pause.
const ScriptedBuyer::Pauses atOnce{0, 3'600'000, 3'600'000, 0, 1, 1};

TEST_F(Buyers, AWholeRoundIsThreadedAndEndsWithTheScript)
{
    Postbox post;
    ScriptedBuyer buyers(parts(post.port(), atOnce), {german()});
    buyers.start();
    ASSERT_TRUE(waitUntil([&] { return post.mails().size() == 1; }));
    const InboundMail first = post.mails().at(0).mail;
    EXPECT_EQ(first.from.email, katrin);
    EXPECT_EQ(first.from.name, QStringLiteral("Katrin Vögele"));
    EXPECT_EQ(first.to.value(0).email, shop);
    EXPECT_EQ(first.subject, QStringLiteral("Größe der Decke"));
    EXPECT_EQ(first.textBody.trimmed(), german().opening);
    EXPECT_EQ(first.language, QStringLiteral("de"));

    deliver(katrin, QStringLiteral("1"), reply(first, "a", "2 mal 3 Meter."));
    ASSERT_TRUE(waitUntil([&] { return post.mails().size() == 2; }));
    const InboundMail second = post.mails().at(1).mail;
    EXPECT_EQ(second.inReplyTo, QStringList{QStringLiteral("a@lumora.example")});
    EXPECT_EQ(second.references, (QStringList{first.messageIdHeader, QStringLiteral("a@lumora.example")}));
    EXPECT_EQ(second.subject, QStringLiteral("Re: Decke"));
    EXPECT_EQ(second.to.value(0).email, shop);
    EXPECT_EQ(second.textBody.trimmed(), QStringLiteral("Danke, das passt.\n\nLumora Home schrieb:\n> 2 mal 3 Meter."));

    // An answer to the second mail only, as an agent's program would send it.
    deliver(katrin, QStringLiteral("2"), reply(second, "b", "Gern."));
    ASSERT_TRUE(waitUntil([&] { return post.mails().size() == 3; }));
    EXPECT_EQ(post.mails().at(2).mail.references.size(), 4);
    EXPECT_EQ(post.mails().at(2).mail.references.last(), QStringLiteral("b@lumora.example"));
    EXPECT_TRUE(post.mails().at(2).mail.textBody.startsWith(QStringLiteral("Alles angekommen.")));
}

TEST_F(Buyers, MailsThatAnswerNothingOfTheirsAndMachinesGetNoAnswer)
{
    Postbox post;
    ScriptedBuyer buyers(parts(post.port(), atOnce), {german()});
    buyers.start();
    ASSERT_TRUE(waitUntil([&] { return post.mails().size() == 1; }));
    const InboundMail first = post.mails().at(0).mail;
    deliver(katrin, QStringLiteral("1"),
            "From: news@lumora.example\r\nSubject: Sale\r\nMessage-ID: <n@x>\r\n\r\nhi\r\n");
    deliver(katrin, QStringLiteral("2"),
            "Auto-Submitted: auto-replied\r\n" + reply(first, "auto", "Danke, wir lesen es."));
    deliver(katrin, QStringLiteral("3"), reply(first, "person", "Gern."));
    ASSERT_TRUE(waitUntil([&] { return post.mails().size() == 2; }));
    // Mails are read in order, so the one answer tells that the two before got none.
    EXPECT_EQ(post.mails().at(1).mail.inReplyTo, QStringList{QStringLiteral("person@lumora.example")});
}

TEST_F(Buyers, TheSameSeedOpensInTheSameOrderAndRoundsHaveNewBuyers)
{
    QList<BuyerThread> script;
    for (const char* name : {"a", "b", "c", "d"}) {
        BuyerThread thread = german();
        thread.buyer.email = QString::fromLatin1(name) + QStringLiteral("@buyers.example");
        script.append(thread);
    }
    const auto order = [&] {
        Postbox post;
        ScriptedBuyer buyers(parts(post.port(), {0, 0, 1, 0, 1, 1000}), script);
        buyers.start();
        EXPECT_TRUE(waitUntil([&] { return post.mails().size() >= 8; }));
        QStringList addresses;
        const QList<ParsedMail> mails = post.mails();
        for (const ParsedMail& mail : mails.mid(0, 8))
            addresses.append(mail.mail.from.email);
        return addresses;
    };
    const QStringList once = order();
    EXPECT_EQ(order(), once);
    EXPECT_EQ(QSet<QString>(once.begin(), once.end()).size(), 8);
    EXPECT_EQ(once.filter(QStringLiteral(".2@")).size(), 4);
}

TEST_F(Buyers, AServerThatIsGoneIsReportedAndASilentOneHoldsNobody)
{
    quint16 gone = 0;
    {
        LineServer server({}, [](const QByteArray&) { return QByteArray(); });
        gone = server.port();
    }
    ScriptedBuyer buyers(parts(gone, atOnce), {german()});
    ErrorCode code = ErrorCode::NotFound;
    QObject::connect(&buyers, &ScriptedBuyer::failed, [&](const Error& error) { code = error.code; });
    buyers.start();
    EXPECT_TRUE(waitUntil([&] { return code == ErrorCode::NetworkUnreachable; }));
    LineServer silent({}, [](const QByteArray&) { return QByteArray(); });
    auto held = std::make_unique<ScriptedBuyer>(parts(silent.port(), atOnce), QList<BuyerThread>{german()});
    held->start();
    EXPECT_TRUE(waitUntil([&] { return silent.connections() == 1; }));
    held.reset(); // ends by the test's own time limit if it cannot be stopped
}

TEST(BuyerScript, TheDeliveredScriptIsCompleteAndWritesToTheShopsInboxes)
{
    const QString folder = QStringLiteral(SAMPAN_SOURCE_DIR "/resources/demo/");
    const auto script = readBuyerScript(folder + QStringLiteral("buyer-script.json"));
    ASSERT_TRUE(script.ok()) << qPrintable(script.error().detail);
    QFile setup(folder + QStringLiteral("setup.json"));
    ASSERT_TRUE(setup.open(QIODevice::ReadOnly));
    const QByteArray inboxes = setup.readAll();
    QSet<QString> languages;
    QSet<QString> addresses;
    for (const BuyerThread& thread : *script) {
        EXPECT_TRUE(inboxes.contains('"' + thread.inbox.toUtf8() + '"')) << qPrintable(thread.inbox);
        EXPECT_TRUE(thread.buyer.email.endsWith(QStringLiteral("@buyers.example")));
        EXPECT_TRUE(smtpAddress(thread.buyer.email).ok()) << qPrintable(thread.buyer.email);
        EXPECT_EQ(thread.followUps.size(), 2) << qPrintable(thread.subject);
        EXPECT_FALSE(thread.wrote.isEmpty()) << qPrintable(thread.language);
        languages.insert(thread.language);
        addresses.insert(thread.buyer.email);
    }
    EXPECT_GE(script->size(), 40);
    EXPECT_EQ(languages.size(), 10);
    EXPECT_EQ(addresses.size(), script->size());
}

TEST(BuyerScript, WhatIsWrongIsSaidWithItsPlace)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.json"));
    EXPECT_EQ(readBuyerScript(path).error().code, ErrorCode::FileUnreadable);
    const auto with = [&](const QByteArray& content) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        return readBuyerScript(path).error();
    };
    EXPECT_EQ(with("{").code, ErrorCode::FileMalformed);
    EXPECT_EQ(with("{}").code, ErrorCode::FileMalformed);
    EXPECT_TRUE(with(R"({"threads":[{"buyer":"x"}]})").detail.contains(QStringLiteral("thread 1: address")));
}

} // namespace
} // namespace sampan::test
