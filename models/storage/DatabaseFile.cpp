// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DatabaseFile.h"

#include "storage/Encryption.h"
#include "storage/SqlFiles.h"
#include "storage/Tokenizer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <atomic>

namespace sampan
{
namespace
{

Result<std::unique_ptr<Connection>> openPlain(const QString& path, const FaultHook& fault)
{
    static std::atomic<int> count{0};
    const QString name = QStringLiteral("sampan-cache-%1").arg(++count);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (database.open())
        return std::make_unique<Connection>(database, fault);
    const Error error{ErrorCode::StorageFailed, database.lastError().text(), path};
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
    return error;
}

Result<void> prepareConnection(Connection& connection, const QByteArray& key)
{
    if (auto done = applyKey(connection.handle(), key); !done)
        return done;
    static const char16_t* const pragmas[] = {
        u"PRAGMA journal_mode = WAL",  u"PRAGMA synchronous = NORMAL",      u"PRAGMA foreign_keys = ON",
        u"PRAGMA temp_store = MEMORY", u"PRAGMA wal_autocheckpoint = 4000", u"PRAGMA cache_size = -4000",
        u"PRAGMA trusted_schema = ON",
    };
    for (const char16_t* pragma : pragmas) {
        if (auto done = connection.execute(QString::fromUtf16(pragma)); !done)
            return done;
    }
    return registerTokenizer(connection.handle());
}

Result<int> schemaVersion(Connection& connection)
{
    Statement statement = connection.prepare(QStringLiteral("PRAGMA user_version"));
    if (auto done = statement.run(); !done)
        return done.error();
    return statement.next() ? int(statement.integer(0)) : 0;
}

Result<void> runStep(Connection& connection, const SchemaStep& step)
{
    const QString script =
        QStringLiteral("BEGIN IMMEDIATE;\n%1\nPRAGMA user_version = %2;\nCOMMIT;").arg(step.script).arg(step.number);
    auto done = connection.executeScript(script);
    if (!done)
        (void)connection.executeScript(QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace

Result<std::unique_ptr<Connection>> openDatabase(const QString& path, const QByteArray& key, const FaultHook& fault)
{
    auto connection = openPlain(path, fault);
    if (!connection)
        return connection;
    if (auto done = prepareConnection(**connection, key); !done)
        return done.error();
    return connection;
}

Result<void> migrate(Connection& connection, const QString& folder)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return version.error();
    const QList<SchemaStep> steps = schemaSteps(folder);
    if (!steps.isEmpty() && *version > steps.last().number)
        return Error{ErrorCode::StorageTooNew, QStringLiteral("schema %1").arg(*version), folder};
    for (const SchemaStep& step : steps) {
        if (step.number <= *version)
            continue;
        if (auto done = runStep(connection, step); !done)
            return done;
    }
    return {};
}

Result<void> quickCheck(Connection& connection)
{
    Statement statement = connection.prepare(QStringLiteral("PRAGMA main.quick_check(1)"));
    if (auto done = statement.run(); !done)
        return done;
    const QString finding = statement.next() ? statement.text(0) : QStringLiteral("no answer");
    if (finding != QLatin1String("ok"))
        return Error{ErrorCode::StorageCorrupt, finding, {}};
    return {};
}

Result<QString> setAside(const QString& path)
{
    const QString target = path + QStringLiteral(".damaged-") + nowUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const QString end = QString::fromLatin1(suffix);
        if (QFile::exists(path + end) && !QFile::rename(path + end, target + end))
            return Error{ErrorCode::FileUnwritable, QStringLiteral("cannot rename"), path + end};
    }
    return target;
}

} // namespace sampan
