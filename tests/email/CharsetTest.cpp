// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/Charset.h"
#include "server/channels/email/MimeHeaders.h"

#include <QList>
#include <gtest/gtest.h>
#include <iconv.h>

namespace sampan::server
{
namespace
{

/// `text` as bytes of a charset; the corpus has no mails labelled gb18030 or gbk, so these are made.
QByteArray encoded(const QString& text, const char* charset)
{
    iconv_t handle = iconv_open(charset, "UTF-8");
    QByteArray source = text.toUtf8();
    QByteArray target(source.size() * 4, '\0');
    char* in = source.data();
    char* out = target.data();
    auto left = static_cast<size_t>(source.size());
    auto space = static_cast<size_t>(target.size());
    EXPECT_NE(iconv(handle, &in, &left, &out, &space), static_cast<size_t>(-1));
    iconv_close(handle);
    target.truncate(target.size() - static_cast<qsizetype>(space));
    return target;
}

struct Case {
    QString text;
    const char* charset;
    const char* label;
};

TEST(Charset, ReadsWhatTheLabelSays)
{
    const QString chinese = QStringLiteral("朱镕基的包裹还没到，请查一下：订单号 4711");
    const QString japanese = QStringLiteral("荷物がまだ届きません。①番の注文です");
    const QList<Case> cases = {
        {chinese, "GB18030", "gb18030"},
        {chinese, "GB18030", "gbk"},
        {chinese, "GB18030", "gb2312"}, // 镕 is outside GB 2312 proper, and senders do not care
        {QStringLiteral("包裹還沒到"), "BIG5-HKSCS", "Big5"},
        {japanese, "CP932", "Shift_JIS"},
        {japanese, "EUC-JP-MS", "euc-jp"},
        {QStringLiteral("荷物がまだ届きません"), "ISO-2022-JP", "iso-2022-jp"},
        {QStringLiteral("똠방각하 소포가 아직"), "CP949", "ks_c_5601-1987"},
        {QStringLiteral("Где моя посылка?"), "KOI8-R", "koi8-r"},
        {QStringLiteral("Die Größe passt nicht – 20 €"), "WINDOWS-1252", "iso-8859-1"},
        {QStringLiteral("Paczka nie dotarła"), "WINDOWS-1250", "windows-1250"},
        {QStringLiteral("أين الطرد؟"), "WINDOWS-1256", "cp1256"},
        {QStringLiteral("héllo"), "UTF-16LE", "utf-16le"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(decodeBytes(encoded(c.text, c.charset), c.label), c.text) << c.label;
}

TEST(Charset, SeesThroughUnknownAndLyingLabels)
{
    const QString german = QStringLiteral("Die Größe passt nicht");
    const QString chinese = QStringLiteral("你好，我的包裹还没有到");
    EXPECT_EQ(decodeBytes(german.toUtf8(), "x-made-up"), german);
    EXPECT_EQ(decodeBytes(german.toUtf8(), "iso-8859-1"), german);
    EXPECT_EQ(decodeBytes(german.toUtf8(), "us-ascii"), german);
    EXPECT_EQ(decodeBytes(encoded(german, "WINDOWS-1252"), "utf-8"), german);
    EXPECT_EQ(decodeBytes(encoded(german, "WINDOWS-1252"), ""), german);
    EXPECT_EQ(decodeBytes(encoded(chinese, "GB18030"), ""), chinese);
    EXPECT_EQ(decodeBytes(encoded(chinese, "GB18030"), "utf-8"), chinese);
}

TEST(Charset, DropsNulAndKeepsTheRestOfDamagedText)
{
    EXPECT_EQ(decodeBytes(QByteArray("a\0b", 3), "utf-8"), QStringLiteral("ab"));
    const QString text = QStringLiteral("包裹").repeated(60);
    QByteArray damaged = text.toUtf8();
    damaged.remove(damaged.size() - 1, 1);
    EXPECT_TRUE(decodeBytes(damaged, "utf-8").startsWith(text.left(100)));
}

TEST(Charset, WidensLabelsInHeaders)
{
    EXPECT_EQ(normalizedHeader("=?gb2312?B?x/Pp?= x"), QByteArray("=?GB18030?B?x/Pp?= x"));
    EXPECT_EQ(normalizedHeader("plain =? text"), QByteArray("plain =? text"));
}

TEST(Charset, RawBytesInsideAnEncodedWordAreOfItsCharset)
{
    EXPECT_EQ(headerText("=?iso-8859-1?Q?Fr\xF6sche?="), QStringLiteral("Frösche"));
    EXPECT_EQ(headerText("=?iso-8859-1?q?Fr\xF6sche?= und =?utf-8?Q?Gr\xC3\xB6=C3=9Fe?="),
              QStringLiteral("Frösche und Größe"));
    EXPECT_EQ(headerText("=?iso-8859-1?Q?Fr\xF6"), headerText("=?iso-8859-1?Q?Fr\xC3\xB6"));
}

} // namespace
} // namespace sampan::server
