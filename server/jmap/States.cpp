// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/States.h"

#include "server/storage/ChangeLog.h"

namespace sampan::server::jmap::states
{

QString text(qint64 epoch, qint64 seq)
{
    return QString::number(epoch) + u'-' + QString::number(seq);
}

Result<qint64> seqOf(const QString& state, qint64 epoch)
{
    const QStringList parts = state.split(u'-');
    bool numberOk = false;
    const qint64 seq = parts.size() == 2 ? parts.last().toLongLong(&numberOk) : 0;
    if (!numberOk || seq < 0 || parts.first() != QString::number(epoch))
        return Error{ErrorCode::CannotCalculateChanges, QStringLiteral("the state belongs to another view"), {}};
    return seq;
}

Result<QString> current(Connection& connection, const Caller& caller, const TypeInfo& type)
{
    const auto seq = changeLog::lastSeq(connection, type.type);
    return seq ? Result<QString>(text(caller.epoch, *seq)) : seq.error();
}

} // namespace sampan::server::jmap::states
