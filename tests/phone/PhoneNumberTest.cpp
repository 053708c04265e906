// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/PhoneNumber.h"

#include <gtest/gtest.h>

using namespace sampan;

TEST(PhoneNumber, IsKeptAsE164WhateverWasTyped)
{
    const auto same = [](const char* text, const char* region) {
        return phoneNumber::normalised(QString::fromUtf8(text), QString::fromLatin1(region)).valueOr({});
    };
    EXPECT_EQ(same("030 123456", "DE"), u"+4930123456");
    EXPECT_EQ(same("(030) 12 34-56", "de"), u"+4930123456");
    EXPECT_EQ(same("0049 30 123456", "FR"), u"+4930123456");
    EXPECT_EQ(same("011 49 30 123456", "US"), u"+4930123456");
    EXPECT_EQ(same("+49 30 123456", ""), u"+4930123456");
    EXPECT_EQ(same("06 698 12345", "IT"), u"+390669812345"); // Italy keeps its zero
    EXPECT_EQ(same("1 (212) 555-0123", "US"), u"+12125550123");
    EXPECT_EQ(same("212 555 0123", "CA"), u"+12125550123");
    EXPECT_EQ(same("8 (495) 123-45-67", "RU"), u"+74951234567");
    EXPECT_EQ(same("１３８ ００１３ ８０００", "CN"), u"+8613800138000");
}

TEST(PhoneNumber, IsShownAsItsReaderDialsIt)
{
    const QString american = QStringLiteral("+12125550123");
    EXPECT_EQ(phoneNumber::international(american), u"+1 212-555-0123");
    EXPECT_EQ(phoneNumber::national(american), u"(212) 555-0123");
    EXPECT_EQ(phoneNumber::forCallerIn(american, QStringLiteral("US")), phoneNumber::national(american));
    EXPECT_EQ(phoneNumber::forCallerIn(american, QStringLiteral("CN")), phoneNumber::international(american));
    EXPECT_EQ(phoneNumber::international(QStringLiteral("+4930123456")), u"+49 30 123456");
    EXPECT_EQ(phoneNumber::national(QStringLiteral("+4930123456")), u"030 123456");
    EXPECT_EQ(phoneNumber::international(QStringLiteral("call me")), u"call me");
}

TEST(PhoneNumber, KnowsItsCountry)
{
    using Pair = std::pair<const char*, const char*>;
    for (const auto& [number, region] : std::initializer_list<Pair>{{"+12125552368", "US"},
                                                                    {"+14165550123", "CA"},
                                                                    {"+77271234567", "KZ"},
                                                                    {"+74951234567", "RU"},
                                                                    {"+442079460000", "GB"},
                                                                    {"+870773111632", ""},
                                                                    {"030", ""}})
        EXPECT_EQ(phoneNumber::regionOf(QLatin1StringView(number)), QLatin1StringView(region)) << number;
}

TEST(PhoneNumber, WhatIsNoneIsRefused)
{
    for (const char* bad : {"", "hello", "1-800-FLOWERS", "12", "030 123456", "+1", "+0301234567", "+49 30 12x"})
        EXPECT_FALSE(phoneNumber::normalised(QString::fromLatin1(bad), QStringLiteral("")).ok()) << bad;
    EXPECT_FALSE(phoneNumber::normalised(QString(5000, u'1'), QStringLiteral("DE")).ok());
    EXPECT_FALSE(phoneNumber::normalised(QString(20, u'1'), QStringLiteral("DE")).ok());
}
