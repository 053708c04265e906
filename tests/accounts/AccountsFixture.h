// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Instant.h"
#include "server/services/Accounts.h"
#include "server/services/TeamAdmin.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace sampan::server::test
{

class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now = instantFromText(QStringLiteral("2026-03-01T08:00:00Z"));
};

const QString kPassword = QStringLiteral("correct horse battery");

/// A database with one agent, Mei, whose password is kPassword.
class AccountsFixture : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        auto opened = Database::open(folder.filePath(QStringLiteral("sampan.db")));
        ASSERT_TRUE(opened.ok());
        database = std::move(*opened);
        accounts = std::make_unique<Accounts>(*database, hasher, clock);
        admin = std::make_unique<TeamAdmin>(*database, clock);
        ASSERT_TRUE(admin->addTeam(QStringLiteral("Europe"), false).ok());
        const auto mei = admin->addAgent({QStringLiteral("Mei"),
                                          QStringLiteral("Mei@Sampan.example"),
                                          Role::Agent,
                                          {QStringLiteral("europe")},
                                          kPassword},
                                         hasher);
        ASSERT_TRUE(mei.ok());
        meiId = mei->id;
    }

    Result<TokenPair> signIn(const QString& password = kPassword,
                             const QString& user = QStringLiteral("mei@sampan.example"),
                             const QString& address = QStringLiteral("192.0.2.1"))
    {
        return accounts->signIn({user, password, QStringLiteral("Desk 4"), address});
    }

    QTemporaryDir folder;
    FakeClock clock;
    PasswordHasher hasher{PasswordCost::Cheapest};
    std::unique_ptr<Database> database;
    std::unique_ptr<Accounts> accounts;
    std::unique_ptr<TeamAdmin> admin;
    Id meiId;
};

template <typename T> ErrorCode codeOf(const Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace sampan::server::test
