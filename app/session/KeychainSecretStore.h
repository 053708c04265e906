// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/SecretStore.h"

namespace sampan
{

/// The operating system's keychain through QtKeychain. Whatever goes wrong with it is KeychainUnavailable: where no
/// service answers, the library reports a nondescript error.
class KeychainSecretStore final : public SecretStore
{
public:
    void read(const QString& name, QObject* context, ReadDone done) override;
    void write(const QString& name, const QByteArray& value, QObject* context, WriteDone done) override;
    void remove(const QString& name, QObject* context, WriteDone done) override;
};

} // namespace sampan
