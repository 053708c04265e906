// SPDX-License-Identifier: GPL-3.0-or-later
// Push out of the real program over TLS, also of what other processes changed in its folder.
#include "SignedIn.h"
#include "support/Wait.h"

#include <gtest/gtest.h>

using namespace sampan::server::test;
using sampan::test::waitUntil;

namespace
{

/// Reads on until the text has come.
bool comes(QNetworkReply& reply, QByteArray& read, const QByteArray& text)
{
    return waitUntil([&] {
        read += reply.readAll();
        return read.contains(text);
    });
}

} // namespace

TEST(PushProcess, AnEventTellsOfAChangeMadeOverAnotherConnection)
{
    SignedIn signedIn;
    const auto stream = signedIn.events("closeafter=no&ping=0");
    signedIn.makeLabel("urgent");
    QByteArray read;
    ASSERT_TRUE(comes(*stream, read, "event: state")) << read.toStdString();
    EXPECT_TRUE(comes(*stream, read, R"("Label":)")) << read.toStdString();
    EXPECT_FALSE(stream->isFinished());
    signedIn.makeLabel("later"); // the stream stays open
    EXPECT_TRUE(waitUntil([&] {
        read += stream->readAll();
        return read.count("event: state") == 2;
    }));
}

TEST(PushProcess, TheStreamPingsWhileNothingHappens)
{
    SignedIn signedIn;
    const auto stream = signedIn.events("closeafter=no&ping=5");
    QByteArray read;
    EXPECT_TRUE(comes(*stream, read, "event: ping")) << read.toStdString();
    EXPECT_TRUE(comes(*stream, read, R"({"interval":5})"));
}

TEST(PushProcess, TheStreamClosesAfterAStateIfAskedTo)
{
    SignedIn signedIn;
    const auto stream = signedIn.events("closeafter=state&ping=0");
    signedIn.makeLabel("urgent");
    ASSERT_TRUE(waitUntil([&] { return stream->isFinished(); }));
    EXPECT_EQ(stream->readAll().count("event: state"), 1);
}

TEST(PushProcess, ASocketHearsWhatAnotherProcessChanged)
{
    SignedIn signedIn;
    PushLine line(signedIn);
    const Ran added = signedIn.server.run({QStringLiteral("team"), QStringLiteral("add"), QStringLiteral("Returns")});
    ASSERT_EQ(added.code, 0) << added.err.toStdString();
    EXPECT_TRUE(line.hears(u"\"Team\":"));
}
