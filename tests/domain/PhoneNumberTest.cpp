// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PhoneNumber.h"

#include "domain/CallRecord.h"
#include "domain/PhonePlans.h"

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
    EXPECT_EQ(same("06 1 234 5678", "HU"), u"+3612345678");
    EXPECT_EQ(same("8 (495) 123-45-67", "RU"), u"+74951234567");
    EXPECT_EQ(same("１３８ ００１３ ８０００", "CN"), u"+8613800138000");
    EXPECT_EQ(same("242-322-1234", "BS"), u"+12423221234");
}

TEST(PhoneNumber, IsShownAsItsReaderDialsIt)
{
    const QString american = QStringLiteral("+12125550123");
    EXPECT_EQ(phoneNumber::international(american), u"+1 212-555-0123");
    EXPECT_EQ(phoneNumber::national(american), u"(212) 555-0123");
    EXPECT_EQ(phoneNumber::forCallerIn(american, QStringLiteral("US")), phoneNumber::national(american));
    EXPECT_EQ(phoneNumber::forCallerIn(american, QStringLiteral("CN")), phoneNumber::international(american));
    EXPECT_EQ(phoneNumber::international(QStringLiteral("+4930123456")), u"+49 301 234 56");
    EXPECT_EQ(phoneNumber::national(QStringLiteral("+4930123456")), u"030 123 456");
    EXPECT_EQ(phoneNumber::national(QStringLiteral("+390669812345")), u"066 981 2345");
    EXPECT_EQ(phoneNumber::international(QStringLiteral("call me")), u"call me");
    EXPECT_EQ(phoneNumber::national(QStringLiteral("+88213000000")), u"+88213000000");
}

TEST(PhoneNumber, KnowsItsCountry)
{
    for (const auto& [number, region] :
         std::initializer_list<std::pair<const char*, const char*>>{{"+12125550123", "US"},
                                                                    {"+14165550123", "CA"},
                                                                    {"+18765550123", "JM"},
                                                                    {"+77271234567", "KZ"},
                                                                    {"+74951234567", "RU"},
                                                                    {"+442079460000", "GB"},
                                                                    {"+852212345678", "HK"},
                                                                    {"+870773111632", ""},
                                                                    {"030", ""}})
        EXPECT_EQ(phoneNumber::regionOf(QLatin1StringView(number)), QLatin1StringView(region)) << number;
}

TEST(PhoneNumber, WhatIsNoneIsRefused)
{
    for (const char* bad : {"", "hello", "12", "030 123456", "+1", "+0301234567", "+49 30 12x"})
        EXPECT_FALSE(phoneNumber::normalised(QString::fromLatin1(bad), {}).ok()) << bad;
    EXPECT_FALSE(phoneNumber::normalised(QString(5000, u'1'), QStringLiteral("DE")).ok());
    EXPECT_FALSE(phoneNumber::normalised(QString(20, u'1'), QStringLiteral("DE")).ok());
}

TEST(PhoneNumber, EveryPlanHasItsOwnCountryAndCode)
{
    for (const PhonePlan& plan : phonePlans()) {
        EXPECT_EQ(plan.region.size(), 2) << plan.region.toStdString();
        EXPECT_GE(plan.code.size(), 1) << plan.region.toStdString();
        EXPECT_TRUE(isE164(u'+' + plan.code + QStringLiteral("12345"))) << plan.code.toStdString();
        EXPECT_FALSE(plan.international.isEmpty()) << plan.region.toStdString();
    }
}
