// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountList.h"
#include "app/Options.h"
#include "app/instance/SingleInstance.h"

#include "tests/support/Wait.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

Profile profileOf(const QString& server, const QString& user, const QString& name)
{
    Profile profile;
    profile.server = QUrl(server);
    profile.user = user;
    profile.agent = {newId(), name, user, Role::Agent, {}, true};
    profile.isSignedIn = true;
    return profile;
}

class Accounts : public testing::Test
{
protected:
    Accounts()
    {
        const Profiles profiles(root.path());
        first = profileOf(QStringLiteral("https://desk.one.example"), QStringLiteral("mei@one.example"),
                          QStringLiteral("Mei Lin"));
        second = profileOf(QStringLiteral("https://desk.two.example"), QStringLiteral("mei@two.example"),
                           QStringLiteral("Mei at Two"));
        if (!profiles.save(first) || !profiles.save(second))
            qFatal("the profiles were not written");
    }
    static QString keyOf(const Profile& profile) { return Profiles::nameOf(profile.server, profile.user); }

    QTemporaryDir root;
    Profile first;
    Profile second;
};

TEST_F(Accounts, AreListedWithTheirNamesAndWhichIsThis)
{
    const AccountList list(root.path(), {}, [this] { return keyOf(second); });
    QList<AccountSwitcher::Account> found = list.accounts();
    ASSERT_EQ(found.size(), 2);
    for (const AccountSwitcher::Account& account : found) {
        const bool isSecond = account.key == keyOf(second);
        EXPECT_EQ(account.isThis, isSecond);
        EXPECT_EQ(account.name, isSecond ? second.agent.name : first.agent.name);
        EXPECT_EQ(account.server, isSecond ? second.server.host() : first.server.host());
        EXPECT_FALSE(account.key.contains(u"mei"));
    }
}

TEST_F(Accounts, ARunningOneIsRaisedAndNotStartedAgain)
{
    SingleInstance other;
    ASSERT_TRUE(other.listen(SingleInstance::nameOf(root.path(), keyOf(second))));
    int raised = 0;
    QObject::connect(&other, &SingleInstance::asked, [&raised] { ++raised; });
    AccountList list(root.path(), QStringLiteral("/nonexistent"), [] { return QString(); });
    QString missing;
    QObject::connect(&list, &AccountSwitcher::failed, [&missing](const QString& program) { missing = program; });
    list.open(keyOf(second));
    ASSERT_TRUE(test::waitUntil([&] { return raised == 1; }));
    EXPECT_TRUE(missing.isEmpty());
    list.open(keyOf(first));
    EXPECT_TRUE(test::waitUntil([&] { return missing == u"/nonexistent"; }));
}

TEST_F(Accounts, TheCommandLineOfAnAccountIsUnderstood)
{
    const auto options = optionsFromArguments(AccountList::argumentsFor(root.path(), keyOf(first)));
    ASSERT_TRUE(options.ok());
    EXPECT_EQ(options->profile, root.path());
    EXPECT_EQ(options->account, keyOf(first));
}

} // namespace
} // namespace sampan
