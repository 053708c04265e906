// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Id.h"
#include "domain/Instant.h"

#include <QSet>
#include <gtest/gtest.h>
#include <thread>

using namespace sampan;

TEST(Id, IncreasesStrictlyAndNeverRepeats)
{
    Id last;
    QSet<Id> seen;
    for (int i = 0; i < 50000; ++i) {
        const Id id = newId();
        ASSERT_TRUE(isValidId(id)) << id.toStdString();
        ASSERT_LT(last, id);
        seen.insert(id);
        last = id;
    }
    EXPECT_EQ(seen.size(), 50000);
}

TEST(Id, IsUniqueAcrossThreads)
{
    std::array<QSet<Id>, 4> sets;
    std::array<std::thread, 4> threads;
    for (std::size_t t = 0; t < threads.size(); ++t)
        threads.at(t) = std::thread([&set = sets.at(t)] {
            for (int i = 0; i < 5000; ++i)
                set.insert(newId());
        });
    QSet<Id> all;
    for (std::size_t t = 0; t < threads.size(); ++t) {
        threads.at(t).join();
        all.unite(sets.at(t));
    }
    EXPECT_EQ(all.size(), 20000);
}

TEST(Id, CarriesItsInstant)
{
    const QDateTime instant = instantFromText(QStringLiteral("2025-11-17T13:32:05.123Z"));
    EXPECT_EQ(instantOf(idAt(instant, 1, 2)), instant);
    EXPECT_FALSE(instantOf(u"nonsense").isValid());
}

TEST(Id, RefusesEverythingElse)
{
    const Id id = newId();
    EXPECT_FALSE(isValidId(id.toUpper()));
    EXPECT_FALSE(isValidId(id.left(35)));
    EXPECT_FALSE(isValidId(QString(id).replace(14, 1, u'4')));
    EXPECT_FALSE(isValidId(QString(id).replace(19, 1, u'c')));
    EXPECT_FALSE(isValidId(QString(id).replace(8, 1, u'a')));
    EXPECT_FALSE(isValidId(u""));
}

TEST(Instant, ReadsAndWritesRfc3339)
{
    EXPECT_EQ(instantToJson(instantFromText(QStringLiteral("2025-11-17T14:32:05+01:00"))).toString(),
              u"2025-11-17T13:32:05Z");
    EXPECT_EQ(instantToJson(instantFromText(QStringLiteral("2025-11-17T13:32:05.120Z"))).toString(),
              u"2025-11-17T13:32:05.120Z");
    EXPECT_TRUE(instantToJson(QDateTime()).isNull());
    for (const char* bad :
         {"", "2025-11-17", "2025-11-17T25:00:00Z", "2025-11-17 13:32:05Z", "x", "2025-02-30T00:00:00Z"})
        EXPECT_FALSE(instantFromText(QString::fromLatin1(bad)).isValid()) << bad;
}
