// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace sampan::bench
{

/// The floor of the cache: the same encrypted file, schema, pragmas and tokenizer, filled by SQLite's C API with
/// nothing of ours between.
class RawCache
{
public:
    struct Value {
        int type = 0; ///< SQLite's number of the type
        qint64 integer = 0;
        QByteArray bytes;
    };
    struct Table {
        QString name;
        int columns = 0;
        QList<Value> values; ///< row by row
        qint64 rows() const { return columns > 0 ? values.size() / columns : 0; }
    };

    /// Opens the cache of `folder`, creating it if there is none. Nobody else may have it open.
    explicit RawCache(const QString& folder);
    ~RawCache();
    RawCache(const RawCache&) = delete;
    RawCache& operator=(const RawCache&) = delete;

    Table read(const QString& table);
    /// One prepared statement, 10,000 rows a transaction.
    void insert(const Table& table);
    /// The index of messages and conversations, each in one statement.
    void index();
    /// Prepares `sql` once, binds `text` and `number` and walks all rows; answers how many there were.
    int walk(const QByteArray& sql, const QByteArray& text, qint64 number);

private:
    void execute(const char* sql);

    sqlite3* m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt*> m_statements;
};

} // namespace sampan::bench
