// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"

#include "app/net/PushSocket.h"

using namespace sampan;
using namespace sampan::test;

TEST(EventStream, CutsEventsWhereverThePiecesEnd)
{
    const QByteArray text = ": ping\r\n\r\nevent: state\ndata: {\"a\":\ndata: 1}\n\ndata: x\n\n";
    for (qsizetype size = 1; size < text.size(); ++size) {
        EventStream stream;
        QList<QByteArray> events;
        for (qsizetype at = 0; at < text.size(); at += size)
            stream.feed(text.mid(at, size), [&](const QByteArray&, const QByteArray& data) { events.append(data); });
        EXPECT_EQ(events, (QList<QByteArray>{"{\"a\":\n1}", "x"})) << size;
    }
}

TEST(Push, OnlyStateChangesOfTheAccountCount)
{
    const QString desk = QStringLiteral("desk");
    const auto states =
        statesFromPush(R"({"@type":"StateChange","changed":{"desk":{"Message":"1-2"},"x":{"Email":"3"}}})", desk);
    ASSERT_TRUE(states.has_value());
    EXPECT_EQ(states->value(QStringLiteral("Message")), u"1-2");
    EXPECT_EQ(states->size(), 1);
    EXPECT_FALSE(statesFromPush("{\"@type\":\"Response\"}", desk).has_value());
    EXPECT_FALSE(statesFromPush("garbage", desk).has_value());
}
