// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Migrations.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

// At file scope, because the macro declares a function of the resource's own namespace.
static void initSchemaResource()
{
    Q_INIT_RESOURCE(server_schema);
}

namespace sampan::server::migrations
{
namespace
{

const QString kFolder = QStringLiteral(":/server/sql/schema");

QMap<int, QString> files()
{
    initSchemaResource();
    QMap<int, QString> found;
    for (const QString& name : QDir(kFolder).entryList({QStringLiteral("*.sql")}))
        found.insert(name.left(3).toInt(), kFolder + u'/' + name);
    return found;
}

Result<QString> textOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, u"no schema file " + path, {}};
    return QString::fromUtf8(file.readAll());
}

Result<void> applyFile(Connection& connection, int version, const QString& path)
{
    const auto text = textOf(path);
    if (!text)
        return text.error();
    if (auto r = connection.begin(true); !r)
        return r;
    Result<void> done;
    for (const QString& statement : statementsOf(*text)) {
        done = connection.exec(statement);
        if (!done)
            break;
    }
    if (done)
        done = connection.exec(QStringLiteral("INSERT INTO schema_version (version) VALUES (?)"), {version});
    if (done)
        done = connection.commit();
    if (!done)
        connection.rollback();
    return done;
}

} // namespace

int newestVersion()
{
    return files().lastKey();
}

Result<int> versionOf(Connection& connection)
{
    const auto made = connection.exec(
        QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY)"));
    if (!made)
        return made.error();
    auto rows = connection.run(QStringLiteral("SELECT MAX(version) FROM schema_version"));
    if (!rows)
        return rows.error();
    return rows->next() ? static_cast<int>(rows->number(0)) : 0;
}

Result<void> apply(Connection& connection)
{
    return applyUpTo(connection, newestVersion());
}

Result<void> applyUpTo(Connection& connection, int version)
{
    const auto current = versionOf(connection);
    if (!current)
        return current.error();
    if (*current > newestVersion()) {
        return Error{ErrorCode::StorageTooNew,
                     QStringLiteral("The data was written by a newer server (schema %1, this server knows %2). "
                                    "Install that version or restore an older backup.")
                         .arg(*current)
                         .arg(newestVersion()),
                     {}};
    }
    const QMap<int, QString> all = files();
    for (auto it = all.upperBound(*current); it != all.end() && it.key() <= version; ++it) {
        if (auto r = applyFile(connection, it.key(), it.value()); !r)
            return r;
    }
    return {};
}

QStringList statementsOf(const QString& sql)
{
    static const QRegularExpression comment(QStringLiteral("--[^\n]*"));
    QStringList statements;
    for (const QString& part : QString(sql).remove(comment).split(u';')) {
        if (!part.trimmed().isEmpty())
            statements.append(part.trimmed());
    }
    return statements;
}

} // namespace sampan::server::migrations
