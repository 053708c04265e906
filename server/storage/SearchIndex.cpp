// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SearchIndex.h"

#include "domain/SearchText.h"
#include "server/storage/Dialect.h"

namespace sampan::server::searchIndex
{

Result<void> add(WriteTransaction& transaction, DataType type, const Id& id, const Id& parent, const QString& text)
{
    return transaction.exec(
        QStringLiteral("INSERT INTO search_index (type, object_id, parent_id, terms) VALUES (?, ?, ?, ?)"),
        {toWire(type), id, parent, indexText(text)});
}

Result<void> remove(WriteTransaction& transaction, const Id& id)
{
    auto known = transaction.run(QStringLiteral("SELECT row_no FROM search_row WHERE object_id = ?"), {id});
    if (!known)
        return known.error();
    if (!known->next())
        return {};
    if (auto r = transaction.exec(dialect::deleteSearchRow(), {known->number(0)}); !r)
        return r;
    return transaction.exec(QStringLiteral("DELETE FROM search_row WHERE object_id = ?"), {id});
}

Result<void> reparent(WriteTransaction& transaction, const QStringList& messageIds, const Id& parent)
{
    constexpr qsizetype kAtOnce = 500;
    for (qsizetype at = 0; at < messageIds.size(); at += kAtOnce) {
        const QStringList part = messageIds.mid(at, kAtOnce);
        const QStringList marks(part.size(), QStringLiteral("?"));
        QVariantList values{parent};
        for (const QString& id : part)
            values.append(id);
        const auto done = transaction.exec(u"UPDATE search_index SET parent_id = ? WHERE type = 'Message' AND "
                                           u"object_id IN (" +
                                               marks.join(u", ") + u')',
                                           values);
        if (!done)
            return done;
    }
    return {};
}

Result<void> put(WriteTransaction& transaction, DataType type, const Id& id, const Id& parent, const QString& text)
{
    if (auto r = remove(transaction, id); !r)
        return r;
    if (auto r = add(transaction, type, id, parent, text); !r)
        return r;
    auto row = transaction.run(dialect::lastRowNumber());
    if (!row)
        return row.error();
    if (!row->next())
        return Error{ErrorCode::Internal, QStringLiteral("no row number"), {}};
    return transaction.exec(QStringLiteral("INSERT INTO search_row (object_id, row_no) VALUES (?, ?)"),
                            {id, row->number(0)});
}

} // namespace sampan::server::searchIndex
