// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/SecretStore.h"

#include <QHash>

namespace sampan::test
{

/// A keychain in memory that can be made not to answer.
class MemorySecretStore final : public SecretStore
{
public:
    void read(const QString& name, QObject*, ReadDone done) override
    {
        if (isBroken)
            return done(Error{ErrorCode::KeychainUnavailable, {}, {}});
        if (!secrets.contains(name))
            return done(Error{ErrorCode::NotFound, {}, {}});
        done(secrets.value(name));
    }
    void write(const QString& name, const QByteArray& value, QObject*, WriteDone done) override
    {
        if (isBroken)
            return done(Error{ErrorCode::KeychainUnavailable, {}, {}});
        secrets.insert(name, value);
        done({});
    }
    void remove(const QString& name, QObject*, WriteDone done) override
    {
        secrets.remove(name);
        done({});
    }

    bool isBroken = false;
    QHash<QString, QByteArray> secrets;
};

} // namespace sampan::test
