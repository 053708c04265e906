// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/commands/ImportLine.h"

#include <functional>

namespace sampan::server
{

/// Reads an import file line by line and writes what is new, some hundred lines a transaction; memory is bounded by the
/// longest line. What exists already is left alone, so an interrupted file is simply given again.
class Importer
{
public:
    struct Report {
        qint64 added = 0;
        qint64 known = 0;
        qint64 refused = 0;
    };
    using Refused = std::function<void(qint64 line, const Error& why)>;
    using AtByte = std::function<void(qint64 bytes)>;

    /// A longer line is refused, without being kept in memory.
    static constexpr qint64 kLongestLine = qint64{64} * 1024 * 1024;

    Importer(Database& database, Blobs& blobs, Refused refused, AtByte atByte);

    /// Errors: FileUnreadable and what ends the whole import (StorageFull, StorageFailed, ...).
    Result<Report> conversations(const QString& file);
    Result<Report> customers(const QString& file);
    /// Moves the instants of all conversations to come; see shift().
    void setShift(qint64 milliseconds) { m_shift = milliseconds; }

private:
    struct Line {
        qint64 number = 0;
        QByteArray text;
    };
    using One = Result<bool> (Importer::*)(WriteTransaction&, const QByteArray&);

    Result<Report> run(const QString& file, One one);
    Result<void> flush(QList<Line>& batch, One one);
    Result<void> writeSingly(const QList<Line>& batch, One one);
    Result<bool> addConversation(WriteTransaction& transaction, const QByteArray& text);
    Result<bool> addCustomer(WriteTransaction& transaction, const QByteArray& text);
    Result<void> resolve(WriteTransaction& transaction, ImportLine& line);
    Result<void> resolveAuthors(Connection& connection, ImportLine& line);
    Result<void> resolveLabels(WriteTransaction& transaction, ImportLine& line);
    Result<void> storeContents(WriteTransaction& transaction, const ImportLine& line);
    Result<void> addMessages(WriteTransaction& transaction, const ImportLine& line);

    Database& m_database;
    Blobs& m_blobs;
    Refused m_refused;
    AtByte m_atByte;
    Report m_report;
    qint64 m_shift = 0;
};

} // namespace sampan::server
