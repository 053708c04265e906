// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/CompactId.h"
#include "storage/Store.h"

#include <QHash>
#include <QSet>
#include <functional>

namespace sampan
{

/// The rows around what is visible of a long list: which are here, which are asked for, which show data that has
/// changed since. A changed row stays on the screen until the new one is here. GUI thread.
template <typename Row> class RowPages
{
public:
    using Load = Result<QList<Row>> (*)(ReadConnection& connection, const QList<CompactId>& ids);
    using IdAt = std::function<CompactId(int row)>;
    using Taken = std::function<void(const QList<CompactId>& asked, Result<QList<Row>> rows)>;

    explicit RowPages(Load load) : m_load(load) {}

    /// Answers still on their way are not taken any more.
    void clear()
    {
        m_rows.clear();
        m_stale.clear();
        m_asked.clear();
        ++m_generation;
    }
    /// nullptr while it is not here.
    const Row* find(const CompactId& id) const
    {
        const auto found = m_rows.constFind(id);
        return found == m_rows.constEnd() ? nullptr : &found.value();
    }
    qsizetype count() const { return m_rows.size(); }
    void insert(const CompactId& id, Row row) { m_rows.insert(id, std::move(row)); }
    void remove(const CompactId& id)
    {
        m_rows.remove(id);
        m_stale.remove(id);
    }
    void keepOnly(const QSet<CompactId>& ids)
    {
        m_rows.removeIf([&ids](const auto& row) { return !ids.contains(row.key()); });
        m_stale.removeIf([this](const CompactId& id) { return !m_rows.contains(id) && !m_asked.contains(id); });
    }
    /// Shows other data now, if it is here or on its way.
    void refresh(const CompactId& id)
    {
        if (m_rows.contains(id) || m_asked.contains(id))
            m_stale.insert(id);
    }
    void refreshAll() { m_stale.unite(QSet<CompactId>(m_rows.keyBegin(), m_rows.keyEnd())); }
    bool isAsking() const { return !m_asked.isEmpty(); }
    bool hasStale() const { return !m_stale.isEmpty(); }

    /// Asks for what is missing or changed from row `first` to `last`; `taken` is told what came, or why nothing did,
    /// and puts it in.
    void ask(Store* store, QObject* context, int first, int last, const IdAt& idAt, Taken taken)
    {
        QList<CompactId> ids;
        for (int row = first; row <= last; ++row) {
            const CompactId id = idAt(row);
            if (m_asked.contains(id) || (m_rows.contains(id) && !m_stale.contains(id)))
                continue;
            ids.append(id);
            m_asked.insert(id);
            m_stale.remove(id);
        }
        if (ids.isEmpty())
            return;
        store->fetch<QList<Row>>(
            [ids, load = m_load](ReadConnection& connection) { return load(connection, ids); }, context,
            [this, ids, taken = std::move(taken), generation = m_generation](Result<QList<Row>> rows) {
                if (generation != m_generation)
                    return;
                for (const CompactId& id : ids)
                    m_asked.remove(id);
                taken(ids, std::move(rows));
            });
    }

private:
    Load m_load;
    QHash<CompactId, Row> m_rows;
    QSet<CompactId> m_stale;
    QSet<CompactId> m_asked;
    quint64 m_generation = 0;
};

} // namespace sampan
