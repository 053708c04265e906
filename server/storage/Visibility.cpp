// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Visibility.h"

namespace sampan::server::visibility
{

Condition everything()
{
    return {QStringLiteral("1 = 1"), {}};
}

Condition conversations(const Viewer& viewer, const QString& alias)
{
    if (!viewer.seesDesk)
        return {QStringLiteral("1 = 0"), {}};
    if (viewer.seesAll)
        return everything();
    Condition condition{u"(" + alias + u".team_id IS NULL OR " + alias + u".assignee_id = ?", {viewer.agentId}};
    if (!viewer.teamIds.isEmpty()) {
        const QStringList marks(viewer.teamIds.size(), QStringLiteral("?"));
        condition.sql += u" OR " + alias + u".team_id IN (" + marks.join(u", ") + u')';
        // The column first: most conversations have no task, and no task is looked for then.
        condition.sql += u" OR (" + alias +
                         u".task_team_ids <> '' AND EXISTS (SELECT 1 FROM task vt WHERE "
                         u"vt.conversation_id = " +
                         alias + u".id AND vt.state = 'open' AND vt.team_id IN (" + marks.join(u", ") + u")))";
        for (int i = 0; i < 2; ++i) {
            for (const Id& team : viewer.teamIds)
                condition.values.append(team);
        }
    }
    condition.sql += u')';
    return condition;
}

Condition messages(const Viewer& viewer, const QString& alias)
{
    if (!viewer.seesDesk || viewer.seesAll)
        return conversations(viewer, alias);
    const Condition inner = conversations(viewer, QStringLiteral("vc"));
    return {u"EXISTS (SELECT 1 FROM conversation vc WHERE vc.id = " + alias + u".conversation_id AND " + inner.sql +
                u')',
            inner.values};
}

Condition customers(const Viewer& viewer, const QString& alias)
{
    if (!viewer.seesDesk || viewer.seesAll)
        return conversations(viewer, alias);
    const Condition inner = conversations(viewer, QStringLiteral("vc"));
    const QString own = u"SELECT 1 FROM conversation vc WHERE vc.customer_id = " + alias + u".id";
    return {u"(NOT EXISTS (" + own + u") OR EXISTS (" + own + u" AND " + inner.sql + u"))", inner.values};
}

Result<std::optional<Scope>> scopeOfConversation(Connection& connection, const Id& id)
{
    auto rows = connection.run(
        QStringLiteral("SELECT team_id, assignee_id, task_team_ids FROM conversation WHERE id = ?"), {id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<Scope>();
    return std::optional<Scope>(Scope::ofConversation(rows->text(0), rows->text(1), rows->text(2)));
}

} // namespace sampan::server::visibility
