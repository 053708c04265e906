// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Statement.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace sampan::server
{

/// A statement for any driver of Qt.
class QtStatement final : public Statement
{
public:
    static Result<std::unique_ptr<Statement>> prepare(const QSqlDatabase& database, const QString& sql);

    Result<void> run(const QVariantList& values) override;
    bool next() override;
    std::optional<Error> failure() const override { return m_failure; }
    void finish() override { m_query.finish(); }

    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArrayView utf8(int column) const override;
    qint64 number(int column) const override { return m_query.value(column).toLongLong(); }
    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 affected() const override { return m_query.numRowsAffected(); }

private:
    explicit QtStatement(QSqlQuery query) : m_query(std::move(query)) {}

    QSqlQuery m_query;
    std::optional<Error> m_failure;
    mutable QByteArray m_utf8; ///< what utf8() lent out
};

} // namespace sampan::server
