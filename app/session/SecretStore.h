// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QObject>
#include <functional>

namespace sampan
{

/// Where secrets rest between two starts. Every call ends in one call of `done`, unless `context` is gone by then.
/// GUI thread.
class SecretStore
{
public:
    using ReadDone = std::function<void(Result<QByteArray>)>;
    using WriteDone = std::function<void(Result<void>)>;

    virtual ~SecretStore() = default;
    /// NotFound if there is none under this name, KeychainUnavailable if nothing answers.
    virtual void read(const QString& name, QObject* context, ReadDone done) = 0;
    virtual void write(const QString& name, const QByteArray& value, QObject* context, WriteDone done) = 0;
    /// An unknown name is no error.
    virtual void remove(const QString& name, QObject* context, WriteDone done) = 0;
};

} // namespace sampan
