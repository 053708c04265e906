// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/KeychainSecretStore.h"

#include <qt6keychain/keychain.h>

namespace sampan
{
namespace
{

const QString kService = QStringLiteral("sampan");

Error errorOf(const QKeychain::Job& job)
{
    const bool missing = job.error() == QKeychain::EntryNotFound;
    return {missing ? ErrorCode::NotFound : ErrorCode::KeychainUnavailable, job.errorString(), {}};
}

} // namespace

void KeychainSecretStore::read(const QString& name, QObject* context, ReadDone done)
{
    auto* job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        if (job->error() != QKeychain::NoError)
            return done(errorOf(*job));
        done(job->binaryData());
    });
    job->start();
}

void KeychainSecretStore::write(const QString& name, const QByteArray& value, QObject* context, WriteDone done)
{
    auto* job = new QKeychain::WritePasswordJob(kService);
    job->setKey(name);
    job->setBinaryData(value);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        if (job->error() != QKeychain::NoError)
            return done(Error{ErrorCode::KeychainUnavailable, job->errorString(), {}});
        done({});
    });
    job->start();
}

void KeychainSecretStore::remove(const QString& name, QObject* context, WriteDone done)
{
    auto* job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            return done(errorOf(*job));
        done({});
    });
    job->start();
}

} // namespace sampan
