// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SqlError.h"

#include <QSqlError>

namespace sampan::server
{
namespace
{

// Primary result codes of SQLite (sqlite.org/rescode.html); the upper bits only refine them.
ErrorCode codeOf(int primary, const QString& text)
{
    switch (primary) {
    case 5:
    case 6:
        return ErrorCode::StorageBusy;
    case 11:
    case 26:
        return ErrorCode::StorageCorrupt;
    case 13:
        return ErrorCode::StorageFull;
    case 19:
        return text.contains(u"UNIQUE") ? ErrorCode::AlreadyExists : ErrorCode::StorageFailed;
    default:
        return ErrorCode::StorageFailed;
    }
}

} // namespace

Error errorOf(const QSqlError& error, const QString& doing)
{
    return errorOf(error.nativeErrorCode().toInt(), error.databaseText(), doing);
}

Error errorOf(int code, const QString& text, const QString& doing)
{
    return {codeOf(code & 0xFF, text), text + u" in: " + doing.left(120).simplified(), {}};
}

bool isOfStorage(ErrorCode code)
{
    using enum ErrorCode;
    return code == StorageBusy || code == StorageFull || code == StorageFailed || code == StorageCorrupt;
}

} // namespace sampan::server
