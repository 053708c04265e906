// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/WriteTransaction.h"

#include "server/storage/SqlError.h"

namespace sampan::server
{
namespace
{

ChangeKind joined(ChangeKind first, ChangeKind second)
{
    if (second == ChangeKind::Destroyed)
        return second;
    return first == ChangeKind::Created ? first : second;
}

} // namespace

void WriteTransaction::touch(DataType type, const Id& id, ChangeKind kind, const Scope& before, const Scope& after)
{
    const QString key = toWire(type) + id;
    const auto place = m_places.constFind(key);
    if (place == m_places.constEnd()) {
        m_places.insert(key, m_changes.size());
        m_changes.append({type, id, kind, before, after});
        return;
    }
    Change& known = m_changes[*place];
    known.kind = joined(known.kind, kind);
    known.after = after;
}

void WriteTransaction::touch(DataType type, const Id& id, ChangeKind kind)
{
    const Scope all = Scope::everybody();
    touch(type, id, kind, kind == ChangeKind::Created ? Scope() : all, kind == ChangeKind::Destroyed ? Scope() : all);
}

Result<void> WriteTransaction::writeLog()
{
    if (m_changes.isEmpty())
        return {};
    // The update comes first: its row lock is what makes commit order and number order the same.
    auto last =
        run(QStringLiteral("UPDATE change_counter SET seq = seq + ? WHERE id = 1 RETURNING seq"), {m_changes.size()});
    if (!last)
        return last.error();
    if (!last->next())
        return Error{ErrorCode::StorageCorrupt, QStringLiteral("the change counter is missing"), {}};
    qint64 seq = last->number(0) - m_changes.size();
    for (const Change& change : m_changes) {
        const auto added = exec(
            QStringLiteral("INSERT INTO change_log (seq, type, object_id, kind, scope_before, scope_after) "
                           "VALUES (?, ?, ?, ?, ?, ?)"),
            {++seq, toWire(change.type), change.id, toWire(change.kind), change.before.text(), change.after.text()});
        if (!added)
            return added;
        m_lastSeqs.insert(change.type, seq);
    }
    m_logged += m_changes.size();
    m_changes.clear();
    m_places.clear();
    return {};
}

QSet<DataType> WriteTransaction::touchedTypes() const
{
    return {m_lastSeqs.keyBegin(), m_lastSeqs.keyEnd()};
}

Result<void> WriteTransaction::attempt(const std::function<Result<void>()>& part)
{
    const auto changes = m_changes;
    const auto places = m_places;
    if (auto r = exec(QStringLiteral("SAVEPOINT part")); !r)
        return r;
    const auto done = part();
    if (!done) {
        m_changes = changes;
        m_places = places;
        // A full disk made SQLite undo the whole transaction already: what counts is the error that told so.
        if (auto undone = exec(QStringLiteral("ROLLBACK TO SAVEPOINT part")); !undone)
            return isOfStorage(done.error().code) ? done : undone;
    }
    if (auto released = exec(QStringLiteral("RELEASE SAVEPOINT part")); !released)
        return released;
    return done;
}

} // namespace sampan::server
