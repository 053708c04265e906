// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/email/Corpus.h"
#include "html/SafeHtml.h"
#include "server/channels/email/MimeParser.h"
#include "server/channels/email/Tnef.h"
#include "tests/support/TestData.h"
#include "tests/support/mail/MailWorld.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

namespace sampan::test
{
namespace
{

using namespace server;

QString squeezed(const QString& text)
{
    QString kept;
    for (const QChar c : text) {
        if (!c.isSpace() && c != QChar::ByteOrderMark)
            kept.append(c);
    }
    return kept;
}

class Corpus : public testing::Test
{
protected:
    void SetUp() override
    {
        if (dataDir().isEmpty())
            GTEST_SKIP() << qPrintable(missingDataReason());
    }

    void differs(const QString& file, const char* field)
    {
        found.append(file + QStringLiteral(": ") + QString::fromLatin1(field));
    }
    void expectListed(const QString& prefix, const QStringList& fields)
    {
        const QStringList wrong = surprises(prefix, fields, found);
        EXPECT_TRUE(wrong.isEmpty()) << qPrintable(wrong.join(u'\n'));
    }

    QStringList found;
};

TEST_F(Corpus, EveryFileIsTakenInAndNothingIsLost)
{
    MailWorld world;
    const Inbox inbox = world.addInbox({}, {});
    const QStringList files = corpusFiles();
    ASSERT_GE(files.size(), 500);
    qsizetype messages = 0;
    qsizetype duplicates = 0;
    QSet<QString> keptAside;
    qsizetype kept = 0;
    for (const QString& file : files) {
        const QByteArray raw = corpusMail(file);
        const auto outcome = world.intake->take(inbox.id, raw);
        ASSERT_TRUE(outcome.ok()) << qPrintable(file);
        messages += *outcome == IntakeOutcome::Message ? 1 : 0;
        duplicates += *outcome == IntakeOutcome::Duplicate ? 1 : 0;
        if (*outcome != IntakeOutcome::KeptAside)
            continue;
        ++kept;
        const QByteArray hash = QCryptographicHash::hash(raw, QCryptographicHash::Sha256).toHex();
        keptAside.insert(QStringLiteral("b-") + QString::fromLatin1(hash));
    }
    EXPECT_EQ(messages + duplicates + kept, files.size());
    EXPECT_EQ(world.number(QStringLiteral("SELECT COUNT(*) FROM message WHERE kind = 'incoming'")), messages);
    // What is kept aside is kept whole: its blob is named by the hash of the bytes that came.
    const QStringList blobs = world.texts(QStringLiteral("SELECT blob_id FROM unparsed_mail"));
    EXPECT_EQ(QSet<QString>(blobs.begin(), blobs.end()), keptAside);
    EXPECT_EQ(blobs.size(), keptAside.size());
    RecordProperty("messages", int(messages));
    std::printf("%lld files: %lld messages, %lld duplicates, %lld kept aside\n", qint64(files.size()), qint64(messages),
                qint64(duplicates), qint64(kept));
    // The same mails once more change nothing.
    for (const QString& file : files)
        ASSERT_TRUE(world.intake->take(inbox.id, corpusMail(file)).ok()) << qPrintable(file);
    EXPECT_EQ(world.number(QStringLiteral("SELECT COUNT(*) FROM message WHERE kind = 'incoming'")), messages);
    EXPECT_EQ(world.number(QStringLiteral("SELECT COUNT(*) FROM unparsed_mail")), keptAside.size());
}

/// What an expected parse says about a mail, in our terms.
struct Expected {
    QString sender;
    QString subject;
    QString text; ///< of the plain parts; empty when a part of the text is HTML
    QString html; ///< of the HTML parts; empty when a part of it is plain
    QStringList attachments;
};

QJsonValue headerOf(const QJsonObject& part, const char* name)
{
    QJsonValue value;
    for (const QJsonValue& header : part.value(u"headers").toArray()) {
        if (value.isUndefined() || value.isNull())
            value = header[u"name"].toString() == QLatin1String(name) ? header[u"value"] : QJsonValue();
    }
    return value;
}

QString firstAddress(const QJsonValue& from)
{
    const QJsonObject address = from[u"Address"].toObject();
    const QJsonArray list = address.contains(u"List") ? address.value(u"List").toArray()
                                                      : address.value(u"Group")[0][u"addresses"].toArray();
    return list.at(0)[u"address"].toString();
}

QString joinedBodies(const QJsonArray& parts, const QJsonArray& wanted, const char* kind)
{
    QString text;
    for (const QJsonValue& index : wanted) {
        const QJsonObject body = parts.at(index.toInt())[u"body"].toObject();
        if (!body.contains(QLatin1String(kind)))
            return {};
        text += body.value(QLatin1String(kind)).toString();
    }
    return squeezed(text);
}

/// The size of a binary part; of others only that it is there, because text is stored in its own charset.
QString attachmentMark(const QJsonObject& part)
{
    const QJsonObject body = part.value(u"body").toObject();
    for (const char* kind : {"Binary", "InlineBinary"}) {
        if (!body.contains(QLatin1String(kind)))
            continue;
        QByteArray bytes;
        for (const QJsonValue& byte : body.value(QLatin1String(kind)).toArray())
            bytes.append(static_cast<char>(byte.toInt()));
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    return QStringLiteral("*");
}

Expected expectedOf(const QJsonObject& json)
{
    const QJsonArray parts = json.value(u"parts").toArray();
    const QJsonObject top = parts.at(0).toObject();
    Expected expected;
    expected.sender = firstAddress(headerOf(top, "from"));
    expected.subject = headerOf(top, "subject")[u"Text"].toString();
    expected.text = joinedBodies(parts, json.value(u"text_body").toArray(), "Text");
    expected.html = joinedBodies(parts, json.value(u"html_body").toArray(), "Html");
    for (const QJsonValue& index : json.value(u"attachments").toArray())
        expected.attachments.append(attachmentMark(parts.at(index.toInt()).toObject()));
    return expected;
}

bool sameAttachments(const QStringList& expected, const QList<InboundAttachment>& got)
{
    if (expected.size() != got.size())
        return false;
    QStringList hashes;
    for (const InboundAttachment& attachment : got)
        hashes.append(
            QString::fromLatin1(QCryptographicHash::hash(attachment.content, QCryptographicHash::Sha256).toHex()));
    return std::all_of(expected.begin(), expected.end(),
                       [&](const QString& mark) { return mark == QStringLiteral("*") || hashes.removeOne(mark); });
}

TEST_F(Corpus, HeadersTextsAndAttachmentsAreAsExpected)
{
    int compared = 0;
    for (const QString& file : corpusFiles(QStringLiteral("mail-parser"))) {
        const Expected expected = expectedOf(corpusJson(file.chopped(4) + QStringLiteral(".json")).object());
        for (const bool crLf : {false, true}) {
            QByteArray raw = corpusBytes(file);
            if (crLf)
                raw.replace("\r\n", "\n").replace("\n", "\r\n");
            const auto parsed = parseMail(raw);
            ASSERT_TRUE(parsed.ok()) << qPrintable(file);
            const InboundMail& mail = parsed->mail;
            const auto compare = [&](bool same, const char* field) {
                if (!same && !found.contains(file + QStringLiteral(": ") + QString::fromLatin1(field)))
                    differs(file, field);
            };
            compare(mail.from.email == expected.sender, "sender");
            compare(squeezed(mail.subject) == squeezed(expected.subject), "subject");
            compare(expected.text.isEmpty() || squeezed(mail.textBody) == expected.text, "text");
            compare(expected.html.isEmpty() || squeezed(mail.htmlBody) == expected.html, "html");
            // The attachments of text are compared in number, the binary ones byte for byte.
            if (!crLf)
                compare(sameAttachments(expected.attachments, mail.attachments), "attachments");
            ++compared;
        }
    }
    EXPECT_EQ(compared, 128);
    expectListed(QStringLiteral("mail-parser/"),
                 {QStringLiteral("sender"), QStringLiteral("subject"), QStringLiteral("text"), QStringLiteral("html"),
                  QStringLiteral("attachments")});
}

TEST_F(Corpus, ReportsAndAutomaticMailsAreNoConversations)
{
    MailWorld world;
    const Inbox inbox = world.addInbox({}, {});
    const QJsonArray cases = corpusJson(QStringLiteral("sisimai/expected.json")).array();
    ASSERT_EQ(cases.size(), 276);
    for (const QJsonValue& one : cases) {
        const QString file = QStringLiteral("sisimai/") + one[u"file"].toString();
        const QByteArray raw = corpusBytes(file);
        const auto parsed = parseMail(raw);
        const auto outcome = world.intake->take(inbox.id, raw);
        ASSERT_TRUE(outcome.ok()) << qPrintable(file);
        if (*outcome != IntakeOutcome::KeptAside)
            differs(file, "report");
        if (!parsed)
            continue;
        bool anyHard = false;
        bool anyFeedback = false;
        for (const QJsonValue& recipient : one[u"expected"].toArray()) {
            anyHard = anyHard || recipient[u"hard"].toBool();
            anyFeedback = anyFeedback || recipient[u"feedback"].isString();
        }
        if (anyHard && !(parsed->report && parsed->report->isFailure))
            differs(file, "failure");
        if (anyFeedback && (!parsed->report || parsed->report->isFailure))
            differs(file, "feedback");
    }
    EXPECT_EQ(world.number(QStringLiteral("SELECT COUNT(*) FROM conversation")),
              found.filter(QStringLiteral(": report")).size());
    expectListed(QStringLiteral("sisimai/"),
                 {QStringLiteral("report"), QStringLiteral("failure"), QStringLiteral("feedback")});
}

TEST_F(Corpus, ParcelNoticesAreReadByPeople)
{
    MailWorld world;
    const Inbox inbox = world.addInbox({}, {});
    const QStringList files = corpusFiles(QStringLiteral("mail-and-packages"));
    ASSERT_EQ(files.size(), 20);
    for (const QString& file : files) {
        const auto outcome = world.intake->take(inbox.id, corpusBytes(file));
        ASSERT_TRUE(outcome.ok()) << qPrintable(file);
        EXPECT_EQ(*outcome, IntakeOutcome::Message) << qPrintable(file);
    }
}

TEST_F(Corpus, OutlooksContainersArriveWholeWithTheFilesInside)
{
    const QJsonObject expected = corpusJson(QStringLiteral("mimekit-tnef/expected.json")).object();
    const QStringList files = corpusFiles(QStringLiteral("mimekit-tnef"));
    ASSERT_EQ(files.size(), 21);
    for (const QString& file : files) {
        const auto parsed = parseMail(corpusMail(file));
        ASSERT_TRUE(parsed.ok()) << qPrintable(file);
        const QByteArray container = file.endsWith(QStringLiteral(".tnef.gz")) ? corpusBytes(file) : QByteArray();
        bool arrived = false;
        for (const InboundAttachment& attachment : parsed->mail.attachments)
            arrived = arrived || (attachment.type == QStringLiteral("application/ms-tnef") &&
                                  (container.isEmpty() || attachment.content == container));
        EXPECT_TRUE(arrived) << qPrintable(file);
        QStringList hashes;
        for (const InboundAttachment& attachment : parsed->mail.attachments)
            hashes.append(
                QString::fromLatin1(QCryptographicHash::hash(attachment.content, QCryptographicHash::Sha256).toHex()));
        bool complete = true;
        const QString name = file.section(u'/', -1).chopped(3);
        for (const QJsonValue& part : expected.value(name)[u"contents"].toArray()) {
            // The body stays inside: it is Outlook's own form of the text that the mail shows.
            const bool isBody = part[u"name"].toString().startsWith(QStringLiteral("message."));
            complete = complete && (isBody || hashes.removeOne(part[u"sha256"].toString()));
        }
        if (!complete)
            differs(file, "contents");
    }
    expectListed(QStringLiteral("mimekit-tnef/"), {QStringLiteral("contents")});
}

TEST_F(Corpus, DamagedContainersAreReadAsFarAsTheyGo)
{
    for (const QString& file : corpusFiles(QStringLiteral("mimekit-tnef"))) {
        if (!file.endsWith(QStringLiteral(".tnef.gz")))
            continue;
        const QByteArray whole = corpusBytes(file);
        const qsizetype files = filesInTnef(whole).size();
        for (int eighth = 0; eighth < 8; ++eighth)
            EXPECT_LE(filesInTnef(whole.left(whole.size() * eighth / 8)).size(), files) << qPrintable(file);
        for (qsizetype at = 6; at < whole.size(); at += whole.size() / 60 + 1) {
            QByteArray broken = whole;
            broken.replace(at, 4, QByteArray(4, '\xFF'));
            EXPECT_LE(filesInTnef(broken).size(), 500) << qPrintable(file);
        }
    }
    EXPECT_TRUE(filesInTnef("no container").isEmpty());
}

TEST_F(Corpus, QuotedHistoryIsToldFromWhatWasWritten)
{
    int compared = 0;
    for (const QString& file : corpusFiles(QStringLiteral("talon/standard_replies"))) {
        if (!file.endsWith(QStringLiteral(".eml")))
            continue;
        const auto parsed = parseMail(corpusBytes(file));
        ASSERT_TRUE(parsed.ok()) << qPrintable(file);
        const QString own = file.chopped(4) + QStringLiteral("_reply_text");
        const bool hasOwn = corpusFiles(QStringLiteral("talon")).contains(own);
        const QString expected = hasOwn ? QString::fromUtf8(corpusBytes(own)) : QStringLiteral("Hello");
        if (squeezed(splitQuoted(parsed->mail.textBody).body) != squeezed(expected))
            differs(file, "quote");
        ++compared;
    }
    for (const QString& file : corpusFiles(QStringLiteral("talon/html_replies"))) {
        const SafeHtml safe = sanitizeHtml(QString::fromUtf8(corpusBytes(file)));
        const QuotedSplit split = splitQuotedHtml(safe.html);
        if (squeezed(htmlToText(split.body)) != QStringLiteral("Hi.Iamfine.Thanks,Alex"))
            differs(file, "quote");
        ++compared;
    }
    EXPECT_EQ(compared, 21);
    expectListed(QStringLiteral("talon/"), {QStringLiteral("quote")});
}

} // namespace
} // namespace sampan::test
