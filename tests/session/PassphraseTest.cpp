// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/TestData.h"
#include "../support/Wait.h"
#include "app/session/PassphraseSecretStore.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;

namespace
{

struct PassphraseTest : ::testing::Test {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("secrets.json"));
    PassphraseSecretStore::Cost cheap{1, 8 * 1024 * 1024};
    QObject context;

    template <typename Call> Result<void> wait(Call call)
    {
        std::optional<Result<void>> result;
        call([&](Result<void> done) { result = std::move(done); });
        EXPECT_TRUE(test::waitUntil([&] { return result.has_value(); }));
        return *result;
    }
};

} // namespace

TEST_F(PassphraseTest, SecretsOpenWithTheirPassphraseOnly)
{
    {
        PassphraseSecretStore store(file, cheap);
        ASSERT_TRUE(wait([&](auto done) { store.choose(QStringLiteral("ключ 钥匙"), &context, done); }).ok());
        ASSERT_TRUE(wait([&](auto done) { store.write(QStringLiteral("a"), "secret-value", &context, done); }).ok());
    }
    EXPECT_FALSE(test::readFile(file).contains("secret-value"));
    EXPECT_EQ(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    PassphraseSecretStore again(file, cheap);
    EXPECT_EQ(wait([&](auto done) { again.unlock(QStringLiteral("wrong"), &context, done); }).error().code,
              ErrorCode::StorageKeyWrong);
    EXPECT_FALSE(again.isUnlocked());
    ASSERT_TRUE(wait([&](auto done) { again.unlock(QStringLiteral("ключ 钥匙"), &context, done); }).ok());
    again.read(QStringLiteral("a"), &context, [](Result<QByteArray> value) { EXPECT_EQ(*value, "secret-value"); });
}

TEST_F(PassphraseTest, ADamagedFileIsNamed)
{
    QFile damaged(file);
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"salt\":\"\"}");
    damaged.close();
    PassphraseSecretStore store(file, cheap);
    EXPECT_EQ(wait([&](auto done) { store.unlock(QStringLiteral("x"), &context, done); }).error().code,
              ErrorCode::FileMalformed);
}
