// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/PasswordHasher.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace sampan::server
{
namespace
{

struct Limits {
    unsigned long long operations;
    std::size_t memory;
};

Limits limitsOf(PasswordCost cost)
{
    switch (cost) {
    case PasswordCost::Cheapest:
        return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    case PasswordCost::Interactive:
        return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
    case PasswordCost::Moderate:
        break;
    }
    return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

/// The same letters typed by two input methods are the same password.
QByteArray bytesOf(const QString& password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

QByteArray randomPassword()
{
    QByteArray bytes(32, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return bytes.toBase64();
}

} // namespace

PasswordHasher::PasswordHasher(PasswordCost cost) : m_cost(cost)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised");
    m_nobody = hash(QString::fromLatin1(randomPassword())).valueOr({});
}

Result<QByteArray> PasswordHasher::hash(const QString& password) const
{
    const QByteArray bytes = bytesOf(password);
    const Limits limits = limitsOf(m_cost);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int failed =
        crypto_pwhash_str_alg(text.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                              limits.operations, limits.memory, crypto_pwhash_ALG_ARGON2ID13);
    if (failed)
        return Error{ErrorCode::Internal, QStringLiteral("no memory for a password hash"), {}};
    return QByteArray(text.data());
}

bool PasswordHasher::verify(const QString& password, const QByteArray& hash) const
{
    const QByteArray bytes = bytesOf(password);
    if (hash.size() >= qsizetype{crypto_pwhash_STRBYTES})
        return false;
    std::array<char, crypto_pwhash_STRBYTES> text{};
    std::copy(hash.cbegin(), hash.cend(), text.begin());
    return crypto_pwhash_str_verify(text.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size())) == 0;
}

void PasswordHasher::verifyNobody(const QString& password) const
{
    (void)verify(password, m_nobody);
}

bool PasswordHasher::needsRehash(const QByteArray& hash) const
{
    const Limits limits = limitsOf(m_cost);
    return crypto_pwhash_str_needs_rehash(hash.constData(), limits.operations, limits.memory) != 0;
}

Result<void> checkNewPassword(const QString& password)
{
    const auto bad = [](const QString& why) {
        return Error{ErrorCode::InvalidProperties, why, QStringLiteral("password")};
    };
    if (password.size() < 10)
        return bad(QStringLiteral("a password has at least 10 characters"));
    if (password.size() > 512)
        return bad(QStringLiteral("a password has at most 512 characters"));
    if (std::all_of(password.cbegin(), password.cend(), [&](QChar c) { return c == password.front(); }))
        return bad(QStringLiteral("a password is not one character repeated"));
    return {};
}

} // namespace sampan::server
