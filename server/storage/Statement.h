// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArrayView>
#include <QVariant>
#include <memory>
#include <optional>

namespace sampan::server
{

/// A prepared statement of one connection; dialect::prepare() makes it. Use on the connection's thread only.
class Statement
{
public:
    Statement() = default;
    virtual ~Statement() = default;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the values in the order of the "?" and runs; next() walks the rows. Errors: see SqlError.h.
    virtual Result<void> run(const QVariantList& values) = 0;
    /// Steps to the next row; false after the last, or when the walk failed.
    virtual bool next() = 0;
    /// What ended next() before the last row; nothing as a rule.
    virtual std::optional<Error> failure() const = 0;
    /// Gives up rows and values, so that no lock stays behind.
    virtual void finish() = 0;

    virtual QString text(int column) const = 0;
    /// The same as UTF-8; valid until the next call or row.
    virtual QByteArrayView utf8(int column) const = 0;
    virtual qint64 number(int column) const = 0;
    virtual bool isNull(int column) const = 0;
    /// How many rows the last run changed.
    virtual qint64 affected() const = 0;
};

} // namespace sampan::server
