// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Importer.h"

#include <QFile>

namespace sampan::server
{
namespace
{

constexpr qsizetype kBatchLines = 200;
constexpr qsizetype kBatchBytes = 4 * 1024 * 1024;

/// Trouble of the machine ends the import; anything else is the line's own fault.
bool endsImport(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StorageFull:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageBusy:
    case ErrorCode::FileUnwritable:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

/// One line without its end; skips and marks one that is too long.
QByteArray readLine(QFile& in, bool& tooLong)
{
    QByteArray line = in.readLine(Importer::kLongestLine);
    tooLong = line.size() >= Importer::kLongestLine - 1 && !line.endsWith('\n');
    while (tooLong && !in.atEnd() && !in.readLine(1024 * 1024).endsWith('\n')) {
    }
    return tooLong ? QByteArray() : line.trimmed();
}

} // namespace

Importer::Importer(Database& database, Blobs& blobs, Refused refused, AtByte atByte)
    : m_database(database), m_blobs(blobs), m_refused(std::move(refused)), m_atByte(std::move(atByte))
{
}

Result<Importer::Report> Importer::conversations(const QString& file)
{
    return run(file, &Importer::addConversation);
}
Result<Importer::Report> Importer::customers(const QString& file)
{
    return run(file, &Importer::addCustomer);
}

Result<Importer::Report> Importer::run(const QString& file, One one)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, in.errorString(), file};
    m_report = {};
    QList<Line> batch;
    qsizetype bytes = 0;
    for (qint64 number = 1; !in.atEnd(); ++number) {
        bool tooLong = false;
        const QByteArray line = readLine(in, tooLong);
        if (tooLong) {
            ++m_report.refused;
            m_refused(number, {ErrorCode::RequestTooLarge, QStringLiteral("the line is longer than 64 MiB"), {}});
        }
        if (line.isEmpty())
            continue;
        batch.append({number, line});
        bytes += line.size();
        if (batch.size() < kBatchLines && bytes < kBatchBytes)
            continue;
        if (auto written = flush(batch, one); !written)
            return written.error();
        bytes = 0;
        m_atByte(in.pos());
    }
    if (auto written = flush(batch, one); !written)
        return written.error();
    return m_report;
}

/// All lines in one transaction; if one of them fails, each in a transaction of its own, so that only that one is lost.
Result<void> Importer::flush(QList<Line>& batch, One one)
{
    const QList<Line> lines = std::exchange(batch, {});
    Report added;
    const auto written = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        added = {};
        for (const Line& line : lines) {
            const Result<bool> isNew = (this->*one)(transaction, line.text);
            if (!isNew)
                return isNew.error();
            ++(*isNew ? added.added : added.known);
        }
        return {};
    });
    if (!written)
        return endsImport(written.error().code) ? written : writeSingly(lines, one);
    m_report.added += added.added;
    m_report.known += added.known;
    return {};
}

Result<void> Importer::writeSingly(const QList<Line>& lines, One one)
{
    for (const Line& line : lines) {
        Result<bool> isNew = false;
        const auto written = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
            isNew = (this->*one)(transaction, line.text);
            return isNew ? Result<void>() : isNew.error();
        });
        if (!written && endsImport(written.error().code))
            return written;
        if (!written) {
            ++m_report.refused;
            m_refused(line.number, written.error());
        } else {
            ++(*isNew ? m_report.added : m_report.known);
        }
    }
    return {};
}

} // namespace sampan::server
