// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/CacheFacts.h"

namespace sampan
{
namespace
{

Result<QVariant> single(ReadConnection& connection, const QString& sql)
{
    Statement statement = connection.connection().prepare(sql);
    if (const auto run = statement.run(); !run)
        return run.error();
    if (!statement.next())
        return Error{ErrorCode::NotFound, sql, {}};
    return statement.value(0);
}

} // namespace

Result<CacheFacts> readCacheFacts(ReadConnection& connection)
{
    CacheFacts facts;
    const std::pair<qint64*, QString> numbers[] = {
        {&facts.conversations, QStringLiteral("SELECT count(*) FROM conversation")},
        {&facts.messages, QStringLiteral("SELECT count(*) FROM message")},
        {&facts.customers, QStringLiteral("SELECT count(*) FROM customer")},
        {&facts.outboxEntries, QStringLiteral("SELECT count(*) FROM work.outbox")},
        {&facts.cacheBytes, QStringLiteral("SELECT (SELECT page_count FROM pragma_page_count('main')) * "
                                           "(SELECT page_size FROM pragma_page_size('main'))")},
        {&facts.outboxBytes, QStringLiteral("SELECT (SELECT page_count FROM pragma_page_count('work')) * "
                                            "(SELECT page_size FROM pragma_page_size('work'))")},
    };
    for (const auto& [number, sql] : numbers) {
        const auto value = single(connection, sql);
        if (!value)
            return value.error();
        *number = value->toLongLong();
    }
    const auto version = single(connection, QStringLiteral("SELECT sqlite_version()"));
    if (!version)
        return version.error();
    facts.sqliteVersion = version->toString();
    return facts;
}

} // namespace sampan
