// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/FullTextIndex.h"
#include "storage/MessageStore.h"
#include "storage/SearchStore.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <gmock/gmock.h>

namespace sampan::test
{
namespace
{

class SearchTest : public ::testing::Test
{
protected:
    SearchTest() : m_cache(m_dir.path()) { seedOne(m_cache); }

    void add(int number, const QString& text)
    {
        m_cache.write(
            [&](WriteTransaction& t) { return MessageStore::upsert(t, {makeMessage(number, testId(1), text)}); });
    }
    QList<SearchHit> find(const QString& text, SearchKind kind = SearchKind::Message, int limit = 1000)
    {
        auto reader = m_cache.reader();
        return SearchStore::find(reader, kind, text, limit).value().hits;
    }
    /// True if the message with this number is among the hits.
    bool finds(const QString& text, int number)
    {
        for (const SearchHit& hit : find(text)) {
            if (hit.id == testId(3000000 + number))
                return true;
        }
        return false;
    }

    QTemporaryDir m_dir;
    OpenCache m_cache;
};

TEST_F(SearchTest, ChineseJapaneseKoreanByOneTwoAndMoreCharacters)
{
    add(10, QStringLiteral("您好，我的包裹在哪里？订单号 LH-48213"));
    add(11, QStringLiteral("商品が届いていません。キャンセルしたいです"));
    add(12, QStringLiteral("배송이 너무 늦어요"));
    for (const char16_t* word : {u"包", u"包裹", u"我的包裹", u"里", u"哪里"})
        EXPECT_TRUE(finds(QString::fromUtf16(word), 10)) << qPrintable(QString::fromUtf16(word));
    for (const char16_t* word : {u"届", u"商品", u"キャンセル", u"ません"})
        EXPECT_TRUE(finds(QString::fromUtf16(word), 11)) << qPrintable(QString::fromUtf16(word));
    for (const char16_t* word : {u"배", u"배송", u"늦어요"})
        EXPECT_TRUE(finds(QString::fromUtf16(word), 12)) << qPrintable(QString::fromUtf16(word));
    EXPECT_FALSE(finds(QStringLiteral("裹包"), 10)) << "the order of the characters counts";
}

TEST_F(SearchTest, NumbersAccentsAndBeginnings)
{
    add(20, QStringLiteral("Bestellung LH-48213, Paket RR123456785CN, Größe 42, café déjà vu"));
    for (const char16_t* word : {u"LH-48213", u"48213", u"lh-482", u"RR123456785CN", u"rr1234567", u"grosse", u"Größe",
                                 u"cafe", u"DEJA", u"Bestell", u"paket 42"})
        EXPECT_TRUE(finds(QString::fromUtf16(word), 20)) << qPrintable(QString::fromUtf16(word));
    for (const char16_t* word : {u"48214", u"aket", u"paket 43"})
        EXPECT_FALSE(finds(QString::fromUtf16(word), 20)) << qPrintable(QString::fromUtf16(word));
}

TEST_F(SearchTest, QueriesCannotBreakTheSyntax)
{
    add(30, QStringLiteral("plain words"));
    for (const char16_t* text :
         {u"\"", u"plain\"", u"AND", u"plain OR", u"NEAR(", u"*", u"-", u"a:b", u"^", u"()", u"%"}) {
        auto reader = m_cache.reader();
        EXPECT_TRUE(SearchStore::find(reader, SearchKind::Message, QString::fromUtf16(text), 5).ok())
            << qPrintable(QString::fromUtf16(text));
    }
}

TEST_F(SearchTest, CustomersAndConversations)
{
    EXPECT_EQ(find(QStringLiteral("buyer1"), SearchKind::Customer).size(), 1);
    EXPECT_EQ(find(QStringLiteral("buyer1@mail.example"), SearchKind::Customer).first().conversationId, testId(1));
    EXPECT_EQ(find(QStringLiteral("subject"), SearchKind::Conversation).size(), 1);
    EXPECT_EQ(find(QStringLiteral("subject"), SearchKind::Conversation).first().who, QStringLiteral("Buyer 1"));
    EXPECT_EQ(find(QStringLiteral("subject"), SearchKind::Conversation).first().storeName, makeInbox(1).name);
}

TEST_F(SearchTest, ChangesAndRemovalsReachTheIndex)
{
    add(40, QStringLiteral("elephant"));
    add(40, QStringLiteral("giraffe"));
    EXPECT_FALSE(finds(QStringLiteral("elephant"), 40));
    EXPECT_TRUE(finds(QStringLiteral("giraffe"), 40));
    m_cache.write([](WriteTransaction& t) { return MessageStore::remove(t, {testId(3000040)}); });
    EXPECT_FALSE(finds(QStringLiteral("giraffe"), 40));
    m_cache.write([](WriteTransaction& t) { return ConversationStore::remove(t, {testId(1)}); });
    EXPECT_TRUE(find(QStringLiteral("subject"), SearchKind::Conversation).isEmpty());
    EXPECT_TRUE(
        m_cache.connection()
            .execute(QStringLiteral("INSERT INTO message_text (message_text, rank) VALUES ('integrity-check', 1)"))
            .ok());
}

TEST_F(SearchTest, NewestFirstInPagesWithMarkedMatches)
{
    for (int i = 0; i < 45; ++i)
        add(100 + i, QStringLiteral("the parcel number %1 is late, very late").arg(i));
    auto reader = m_cache.reader();
    qint64 before = 0;
    QList<SearchHit> all;
    int pages = 0;
    do {
        const auto page = SearchStore::find(reader, SearchKind::Message, QStringLiteral("late"), 20, before);
        ASSERT_TRUE(page.ok());
        all += page->hits;
        before = page->next;
        ++pages;
    } while (before > 0);
    EXPECT_EQ(pages, 3);
    ASSERT_EQ(all.size(), 45);
    for (int i = 1; i < all.size(); ++i)
        EXPECT_GT(all.at(i - 1).at, all.at(i).at);
    ASSERT_EQ(all.first().matches.size(), 2);
    const TextRange match = all.first().matches.first();
    EXPECT_EQ(all.first().text.mid(match.start, match.length), QStringLiteral("late"));
}

TEST_F(SearchTest, BulkIsIndexedLaterAndOnlyOnce)
{
    m_cache.write([](WriteTransaction& t) {
        QList<Message> messages;
        for (int i = 0; i < 1000; ++i)
            messages.append(makeMessage(1000 + i, testId(1), QStringLiteral("bulk word%1").arg(i)));
        return MessageStore::upsert(t, messages);
    });
    auto reader = m_cache.reader();
    EXPECT_EQ(SearchStore::unindexed(reader).value(), 1000);
    EXPECT_FALSE(finds(QStringLiteral("word7"), 1007));
    m_cache.write([](WriteTransaction& t) { // changed and removed before the index has seen them
        if (auto done = MessageStore::upsert(t, {makeMessage(1007, testId(1), QStringLiteral("other"))}); !done)
            return done;
        return MessageStore::remove(t, {testId(3001008)});
    });
    for (qint64 done = 1; done > 0;) {
        m_cache.write([&done](WriteTransaction& t) -> Result<void> {
            const auto count = FullTextIndex::step(t.connection(), 300);
            done = count ? *count : 0;
            return count ? Result<void>() : Result<void>(count.error());
        });
    }
    EXPECT_EQ(SearchStore::unindexed(reader).value(), 0);
    EXPECT_FALSE(finds(QStringLiteral("word7"), 1007));
    EXPECT_TRUE(finds(QStringLiteral("other"), 1007));
    EXPECT_EQ(find(QStringLiteral("bulk")).size(), 998);
    EXPECT_TRUE(
        m_cache.connection()
            .execute(QStringLiteral("INSERT INTO message_text (message_text, rank) VALUES ('integrity-check', 1)"))
            .ok());
}

/// Exact recall on real text: what contains the characters is found, and nothing else.
TEST_F(SearchTest, RealChineseAndJapaneseTextIsFoundExactly)
{
    if (dataDir().isEmpty())
        GTEST_SKIP() << missingDataReason().toStdString();
    int number = 5000;
    for (const char* language : {"zh-CN", "ja", "ko"}) {
        const QString path = dataDir() + QStringLiteral("/ntrex/%1.txt").arg(QString::fromLatin1(language));
        if (!QFile::exists(path))
            continue;
        const QStringList lines = QString::fromUtf8(readFile(path)).split(u'\n', Qt::SkipEmptyParts).mid(0, 300);
        const int first = number;
        for (const QString& line : lines)
            add(number++, line);
        for (int i = 0; i < lines.size(); i += 23) {
            const QString& line = lines.at(i);
            for (qsizetype from = 0; from + 2 < line.size(); from += 11) {
                const QString pair = line.mid(from, 2);
                if (pair.at(0).script() != QChar::Script_Han || pair.at(1).script() != QChar::Script_Han)
                    continue;
                EXPECT_TRUE(finds(pair, first + i)) << qPrintable(pair + u' ' + line);
                qsizetype expected = 0;
                for (const QString& other : lines)
                    expected += other.contains(pair) ? 1 : 0;
                EXPECT_GE(find(pair).size(), expected) << qPrintable(pair);
            }
        }
    }
    EXPECT_GT(number, 5000) << "no line was read";
}

} // namespace
} // namespace sampan::test
