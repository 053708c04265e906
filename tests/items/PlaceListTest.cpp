// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/PlaceList.h"

#include <QRandomGenerator>
#include <algorithm>
#include <gtest/gtest.h>

namespace sampan::test
{
namespace
{

QueuePlace place(qint64 order, quint64 id)
{
    return {order, CompactId{1, id}};
}

/// Against a plain sorted list, through thousands of random changes.
TEST(PlaceList, BehavesAsASortedList)
{
    QRandomGenerator random(7);
    QList<QueuePlace> model;
    for (quint64 i = 0; i < 3000; ++i)
        model.append(place(random.bounded(500), i));
    std::sort(model.begin(), model.end());
    PlaceList list;
    list.assign(model);
    for (quint64 step = 0; step < 6000; ++step) {
        if (!model.isEmpty() && random.bounded(100) < (step < 3000 ? 40 : 70)) {
            const int row = random.bounded(int(model.size()));
            list.removeAt(row);
            model.removeAt(row);
        } else {
            const QueuePlace added = place(random.bounded(500), 100000 + step);
            model.insert(std::lower_bound(model.begin(), model.end(), added), added);
            list.insert(added);
        }
        ASSERT_EQ(list.size(), model.size());
        if (model.isEmpty())
            continue;
        const int row = random.bounded(int(model.size()));
        ASSERT_EQ(list.at(row), model.at(row));
        ASSERT_EQ(list.lowerBound(model.at(row)), row);
        ASSERT_TRUE(list.contains(model.at(row)));
    }
    for (int row = 0; row < model.size(); ++row)
        ASSERT_EQ(list.at(row), model.at(row));
    EXPECT_EQ(list.find(CompactId{9, 9}), -1);
}

TEST(PlaceList, EmptyListTakesAndLosesItsOnlyPlace)
{
    PlaceList list;
    EXPECT_EQ(list.lowerBound(place(1, 1)), 0);
    list.insert(place(1, 1));
    EXPECT_EQ(list.find(CompactId{1, 1}), 0);
    list.removeAt(0);
    EXPECT_EQ(list.size(), 0);
    list.insert(place(2, 2));
    EXPECT_EQ(list.at(0), place(2, 2));
}

} // namespace
} // namespace sampan::test
