// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ChangeLog.h"

namespace sampan::server::changeLog
{
namespace
{

struct Span {
    Id id;
    Scope before;
    Scope after;
};

Result<void> checkSince(Connection& connection, qint64 since, qint64 last)
{
    auto floor = connection.run(QStringLiteral("SELECT floor_seq FROM change_counter WHERE id = 1"));
    if (!floor)
        return floor.error();
    if (!floor->next() || since > last || since < floor->number(0))
        return Error{ErrorCode::CannotCalculateChanges, QStringLiteral("the log does not hold this state"), {}};
    return {};
}

void sortIn(const Span& span, const Viewer& viewer, Page& page)
{
    const bool before = viewer.sees(span.before);
    const bool after = viewer.sees(span.after);
    if (before && after)
        page.updated.append(span.id);
    else if (after)
        page.created.append(span.id);
    else if (before)
        page.destroyed.append(span.id);
}

/// Collects the net change of each object until the page is full; tells the number it came to.
class Collector
{
public:
    Collector(const Viewer& viewer, int maxIds) : m_viewer(viewer), m_maxIds(maxIds) {}

    /// False if the row belongs on the next page.
    bool take(const Id& id, const Scope& before, const Scope& after)
    {
        const auto place = m_places.constFind(id);
        if (place != m_places.constEnd()) {
            m_spans[*place].after = after;
            return true;
        }
        // Not remembered: should the object come into view later, that later row tells that it was not seen before.
        if (!m_viewer.sees(before) && !m_viewer.sees(after))
            return true;
        if (m_visible == m_maxIds)
            return false;
        ++m_visible;
        add(id, before, after);
        return true;
    }

    void fill(Page& page) const
    {
        for (const Span& span : m_spans)
            sortIn(span, m_viewer, page);
    }

private:
    void add(const Id& id, const Scope& before, const Scope& after)
    {
        m_places.insert(id, m_spans.size());
        m_spans.append({id, before, after});
    }

    const Viewer& m_viewer;
    const int m_maxIds;
    int m_visible = 0;
    QList<Span> m_spans;
    QHash<Id, qsizetype> m_places;
};

} // namespace

Result<qint64> lastSeq(Connection& connection, DataType type)
{
    auto rows = connection.run(QStringLiteral("SELECT MAX(seq) FROM change_log WHERE type = ?"), {toWire(type)});
    if (!rows)
        return rows.error();
    return rows->next() ? rows->number(0) : qint64{0};
}

Result<Page> since(Connection& connection, DataType type, const Viewer& viewer, qint64 since, int maxIds)
{
    const auto last = lastSeq(connection, type);
    if (!last)
        return last.error();
    if (auto r = checkSince(connection, since, *last); !r)
        return r.error();
    auto rows = connection.run(QStringLiteral("SELECT seq, object_id, scope_before, scope_after FROM change_log "
                                              "WHERE type = ? AND seq > ? ORDER BY seq"),
                               {toWire(type), since});
    if (!rows)
        return rows.error();
    Page page;
    page.newSeq = since;
    Collector collector(viewer, maxIds);
    while (rows->next()) {
        if (!collector.take(rows->text(1), Scope::fromText(rows->text(2)), Scope::fromText(rows->text(3)))) {
            page.hasMore = true;
            break;
        }
        page.newSeq = rows->number(0);
    }
    collector.fill(page);
    return page;
}

} // namespace sampan::server::changeLog
