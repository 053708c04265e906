// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SqliteStatement.h"

#include "server/storage/SqlError.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <sqlite3.h>

namespace sampan::server
{
namespace
{

QString textOfError(sqlite3* handle)
{
    return QString::fromUtf8(sqlite3_errmsg(handle));
}

/// Qt takes the null of these types for a value.
bool isNothing(const QVariant& value)
{
    if (value.isNull())
        return true;
    if (value.typeId() == QMetaType::QString)
        return static_cast<const QString*>(value.constData())->isNull();
    return value.typeId() == QMetaType::QByteArray && static_cast<const QByteArray*>(value.constData())->isNull();
}

} // namespace

sqlite3* SqliteStatement::handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery source(QStringLiteral("SELECT sqlite_source_id()"), database);
    if (!source.next() || source.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

Result<std::unique_ptr<Statement>> SqliteStatement::prepare(sqlite3* handle, const QString& sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(handle, text.constData(), static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    if (code != SQLITE_OK)
        return errorOf(code, textOfError(handle), sql);
    std::unique_ptr<Statement> prepared(new SqliteStatement(handle, statement));
    if (!statement || !QByteArrayView(rest, text.constEnd()).trimmed().isEmpty())
        return Error{ErrorCode::Internal, u"not one statement: " + sql.left(120).simplified(), {}};
    return prepared;
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

Error SqliteStatement::failed() const
{
    return errorOf(sqlite3_extended_errcode(m_handle), textOfError(m_handle),
                   QString::fromUtf8(sqlite3_sql(m_statement)));
}

int SqliteStatement::bindBytes(int place, QByteArray bytes, bool isText)
{
    m_held.append(std::move(bytes));
    const QByteArray& held = m_held.last();
    const auto size = static_cast<sqlite3_uint64>(held.size());
    return isText ? sqlite3_bind_text64(m_statement, place, held.constData(), size, SQLITE_STATIC, SQLITE_UTF8)
                  : sqlite3_bind_blob64(m_statement, place, held.constData(), size, SQLITE_STATIC);
}

int SqliteStatement::bind(int place, const QVariant& value)
{
    if (isNothing(value))
        return sqlite3_bind_null(m_statement, place);
    switch (value.typeId()) {
    case QMetaType::QString:
        return bindBytes(place, static_cast<const QString*>(value.constData())->toUtf8(), true);
    case QMetaType::QByteArray:
        return bindBytes(place, value.toByteArray(), false);
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, place, value.toDouble());
    default:
        return sqlite3_bind_int64(m_statement, place, value.toLongLong());
    }
}

Result<void> SqliteStatement::run(const QVariantList& values)
{
    if (m_walk != Walk::Idle)
        finish();
    m_failure.reset();
    if (values.size() != sqlite3_bind_parameter_count(m_statement))
        return Error{ErrorCode::Internal,
                     u"wrong number of values: " + QString::fromUtf8(sqlite3_sql(m_statement)).left(120).simplified(),
                     {}};
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        if (bind(i + 1, values.at(i)) != SQLITE_OK)
            return failed();
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        m_walk = Walk::First;
        return {};
    }
    const Result<void> result = code == SQLITE_DONE ? Result<void>() : failed();
    m_affected = sqlite3_changes64(m_handle);
    // A write is over with its step: held open it would keep the transaction from its end.
    finish();
    return result;
}

bool SqliteStatement::next()
{
    if (m_walk == Walk::Idle)
        return false;
    if (std::exchange(m_walk, Walk::Row) == Walk::First)
        return true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_failure = failed();
    finish();
    return false;
}

void SqliteStatement::finish()
{
    sqlite3_reset(m_statement);
    if (!m_held.isEmpty()) {
        sqlite3_clear_bindings(m_statement);
        m_held.clear();
    }
    m_walk = Walk::Idle;
}

QByteArrayView SqliteStatement::utf8(int column) const
{
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text ? QByteArrayView(text, sqlite3_column_bytes(m_statement, column)) : QByteArrayView();
}

QString SqliteStatement::text(int column) const
{
    const QByteArrayView bytes = utf8(column);
    return bytes.isNull() ? QString() : QString::fromUtf8(bytes);
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace sampan::server
