// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/SignInThrottle.h"

#include "server/services/SignInAddress.h"
#include "server/storage/SignInAttemptRows.h"

#include <QCryptographicHash>
#include <algorithm>
#include <array>

namespace sampan::server
{
namespace
{

using signInAttemptRows::Attempts;

QString hashed(const QString& kind, const QString& text)
{
    const QByteArray bytes = QString(kind + u':' + text).toUtf8();
    return kind + u':' + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString accountSubject(const QString& user)
{
    return hashed(QStringLiteral("account"), user.trimmed().toLower());
}

QString addressSubject(const QString& address)
{
    return hashed(QStringLiteral("address"), networkOf(address));
}

struct Subject {
    QString key;
    SignInDelay delay;
    Attempts attempts;
};

Result<void> load(Connection& connection, Subject& subject, const QDateTime& now)
{
    const Result<Attempts> found = signInAttemptRows::find(connection, subject.key);
    if (!found)
        return found.error();
    const bool forgotten = found->lastAt.isValid() && found->lastAt.msecsTo(now) > kForgetFailuresMs;
    subject.attempts = forgotten ? Attempts() : *found;
    return {};
}

Result<void> takeOne(WriteTransaction& transaction, const QString& key)
{
    Result<Attempts> found = signInAttemptRows::find(transaction.connection(), key);
    if (!found)
        return found.error();
    if (found->failures <= 1)
        return signInAttemptRows::forget(transaction, key);
    return signInAttemptRows::store(transaction, key, {found->failures - 1, found->lastAt, found->lastAt});
}

} // namespace

Result<qint64> SignInThrottle::begin(const QString& user, const QString& address)
{
    std::array<Subject, 2> subjects{Subject{accountSubject(user), kAccountDelay, {}},
                                    Subject{addressSubject(address), kAddressDelay, {}}};
    const QDateTime now = m_clock.now();
    qint64 wait = 0;
    const auto counted = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        for (Subject& subject : subjects) {
            if (auto loaded = load(transaction.connection(), subject, now); !loaded)
                return loaded;
            if (subject.attempts.blockedUntil.isValid())
                wait = std::max(wait, now.msecsTo(subject.attempts.blockedUntil));
        }
        for (const Subject& subject : subjects) {
            const int failures = subject.attempts.failures + 1;
            const QDateTime until = now.addMSecs(subject.delay.afterFailures(failures));
            if (wait > 0)
                continue;
            if (auto stored = signInAttemptRows::store(transaction, subject.key, {failures, now, until}); !stored)
                return stored;
        }
        return {};
    });
    if (!counted)
        return counted.error();
    return wait;
}

Result<void> SignInThrottle::succeeded(const QString& user, const QString& address)
{
    return m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        if (auto forgotten = signInAttemptRows::forget(transaction, accountSubject(user)); !forgotten)
            return forgotten;
        return takeOne(transaction, addressSubject(address));
    });
}

Result<void> SignInThrottle::notTried(const QString& user, const QString& address)
{
    return m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        if (auto taken = takeOne(transaction, accountSubject(user)); !taken)
            return taken;
        return takeOne(transaction, addressSubject(address));
    });
}

Result<void> SignInThrottle::prune()
{
    return m_database.write([&](WriteTransaction& transaction) {
        return signInAttemptRows::forgetBefore(transaction, m_clock.now().addMSecs(-kForgetFailuresMs));
    });
}

} // namespace sampan::server
