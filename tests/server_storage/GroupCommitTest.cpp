// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Database.h"

#include <QTemporaryDir>
#include <future>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;

namespace
{

const QString kInsert = QStringLiteral("INSERT INTO setting (name, value) VALUES (?, '')");

/// A first write that holds the turn until the others wait behind it; they then share the next commit.
class Together
{
public:
    using Work = Database::Writing;

    QList<Result<void>> run(const QList<Work>& works)
    {
        std::promise<void> begun;
        std::promise<void> go;
        auto first = std::async(std::launch::async, [&] {
            return database->write([&](WriteTransaction&) -> Result<void> {
                begun.set_value();
                go.get_future().wait();
                return {};
            });
        });
        begun.get_future().wait();
        std::vector<std::future<Result<void>>> others;
        for (const Work& work : works) {
            others.push_back(std::async(std::launch::async, [this, &work] { return database->write(work); }));
            while (database->waitingWrites() < others.size()) // so that they come in this order
                std::this_thread::yield();
        }
        go.set_value();
        EXPECT_TRUE(first.get().ok());
        QList<Result<void>> results;
        for (auto& other : others)
            results.append(other.get());
        return results;
    }
    QStringList kept()
    {
        QStringList names;
        const auto read = database->read([&](Connection& connection) -> Result<void> {
            auto rows = connection.run(QStringLiteral("SELECT name FROM setting ORDER BY name"));
            while (rows && rows->next())
                names.append(rows->text(0));
            return {};
        });
        EXPECT_TRUE(read.ok());
        return names;
    }

    QTemporaryDir folder;
    std::unique_ptr<Database> database = Database::open(folder.filePath(QStringLiteral("d.db"))).value();
};

Together::Work insert(const QString& name, std::thread::id* where = nullptr)
{
    return [=](WriteTransaction& transaction) -> Result<void> {
        if (where)
            *where = std::this_thread::get_id();
        transaction.touch(DataType::Team, newId(), ChangeKind::Created);
        return transaction.exec(kInsert, {name});
    };
}

} // namespace

TEST(GroupCommit, WhoWaitedTogetherIsCommittedTogetherAndOnlyTheRefusedIsUndone)
{
    Together together;
    std::thread::id one;
    std::thread::id two;
    const auto refused = [](WriteTransaction& transaction) -> Result<void> {
        EXPECT_TRUE(transaction.exec(kInsert, {QStringLiteral("refused")}).ok());
        return Error{ErrorCode::Forbidden, {}, {}};
    };
    int tellings = 0;
    together.database->onCommitted([&](const QSet<DataType>&) { ++tellings; });
    const auto results = together.run({insert(QStringLiteral("a"), &one), refused, insert(QStringLiteral("b"), &two)});
    EXPECT_TRUE(results.at(0).ok());
    EXPECT_EQ(results.at(1).error().code, ErrorCode::Forbidden);
    EXPECT_TRUE(results.at(2).ok());
    EXPECT_TRUE(one == two); // one thread did the work of both
    EXPECT_EQ(tellings, 1);
    EXPECT_EQ(together.kept(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

TEST(GroupCommit, AnErrorOfTheStorageIsToldToAllAndNothingIsKept)
{
    Together together;
    const auto full = [](WriteTransaction&) -> Result<void> { return Error{ErrorCode::StorageFull, {}, {}}; };
    const auto results = together.run({insert(QStringLiteral("a")), full, insert(QStringLiteral("b"))});
    for (const auto& result : results)
        EXPECT_EQ(result.error().code, ErrorCode::StorageFull);
    EXPECT_TRUE(together.kept().isEmpty());
    EXPECT_TRUE(together.database->write(insert(QStringLiteral("c"))).ok());
    EXPECT_EQ(together.kept(), QStringList{QStringLiteral("c")});
}

TEST(GroupCommit, CountsItsOwnChangesOfAWholeGroup)
{
    Together together;
    const auto before = together.database->foreignChanges();
    const auto results = together.run({insert(QStringLiteral("a")), insert(QStringLiteral("b"))});
    EXPECT_TRUE(results.at(0).ok() && results.at(1).ok());
    EXPECT_EQ(*together.database->foreignChanges(), *before);
}
