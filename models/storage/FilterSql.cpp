// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FilterSql.h"

#include "domain/SearchText.h"

#include <QJsonArray>
#include <QJsonObject>
#include <array>

namespace sampan
{
namespace
{

struct Column {
    const char* property;
    const char* column;
};

constexpr std::array idColumns = {Column{"inboxId", "inbox_id"}, Column{"teamId", "team_id"},
                                  Column{"assigneeId", "assignee_id"}, Column{"customerId", "customer_id"}};
constexpr std::array memberColumns = {Column{"labelId", "label_ids"}, Column{"followerId", "follower_ids"},
                                      Column{"mentionedId", "mentioned_ids"}};
constexpr std::array textColumns = {Column{"channel", "channel"}, Column{"priority", "priority"},
                                    Column{"country", "country"}, Column{"language", "language"}};
// In the words of the partial indexes.
constexpr std::array truthColumns = {Column{"isUnread", "is_unread"}, Column{"isSpam", "is_spam"}};
// Always true; with it the indexes that begin with is_active serve any status.
constexpr auto ofAnyStatus = u"is_active IN (0, 1) AND ";
// Conversations nobody waits in have orders beyond every instant (QueueKey::waitOrder).
constexpr qint64 nobodyWaits = qint64(1) << 60;

template <size_t N> QString columnOf(const std::array<Column, N>& columns, const QString& property)
{
    for (const Column& column : columns) {
        if (property == QLatin1StringView(column.property))
            return QString::fromLatin1(column.column);
    }
    return {};
}

class Writer
{
public:
    Writer(FilterSql& out, const FilterContext& context)
        : m_out(out), m_me(context.me), m_now(context.now.isValid() ? context.now : nowUtc())
    {
    }

    QString node(const QJsonObject& node)
    {
        if (node.contains(u"operator"))
            return operation(node);
        QStringList parts;
        for (auto it = node.begin(); it != node.end(); ++it)
            parts.append(property(it.key(), it.value()));
        return parts.isEmpty() ? QStringLiteral("1") : QStringLiteral("(") + parts.join(QStringLiteral(" AND ")) + u')';
    }

private:
    QString operation(const QJsonObject& node)
    {
        const QString word = node.value(u"operator").toString();
        const bool wasNegated = m_isNegated;
        m_isNegated = wasNegated || word == u"NOT";
        QStringList parts;
        for (const QJsonValue& part : node.value(u"conditions").toArray())
            parts.append(this->node(part.toObject()));
        m_isNegated = wasNegated;
        if (parts.isEmpty())
            return word == u"OR" ? QStringLiteral("0") : QStringLiteral("1");
        if (word == u"AND")
            return QStringLiteral("(") + parts.join(QStringLiteral(" AND ")) + u')';
        const QString any = QStringLiteral("(") + parts.join(QStringLiteral(" OR ")) + u')';
        return word == u"OR" ? any : QStringLiteral("NOT ") + any;
    }

    QString property(const QString& name, const QJsonValue& value)
    {
        if (const QString column = columnOf(idColumns, name); !column.isEmpty())
            return id(column, value);
        if (const QString column = columnOf(memberColumns, name); !column.isEmpty())
            return member(column, CompactId::fromId(agentOf(value)));
        if (const QString column = columnOf(textColumns, name); !column.isEmpty())
            return with(text(value), column + QStringLiteral(" = ?"));
        if (const QString column = columnOf(truthColumns, name); !column.isEmpty())
            return column + (value.toBool() ? QStringLiteral(" <> 0") : QStringLiteral(" = 0"));
        if (const QString condition = moment(name, value); !condition.isEmpty())
            return condition;
        return other(name, value);
    }

    QString agentOf(const QJsonValue& value) const
    {
        return value == ConversationFilter::kMe ? m_me : value.toString();
    }

    /// Below a NOT, what is unknown must be false and not nothing; elsewhere a plain comparison lets indexes serve.
    QString id(const QString& column, const QJsonValue& value)
    {
        if (value.isNull())
            return column + QStringLiteral(" IS NULL");
        const CompactId id = CompactId::fromId(agentOf(value));
        if (id.isNull())
            return QStringLiteral("0");
        return with(id.toBlob(), column + (m_isNegated ? QStringLiteral(" IS ?") : QStringLiteral(" = ?")));
    }

    QString member(const QString& column, const CompactId& id)
    {
        if (id.isNull())
            return QStringLiteral("0");
        return with(id.toBlob(), QStringLiteral("(%1 <> x'' AND instr(%1, ?) > 0)").arg(column));
    }

    /// Conditions on instants; each names beside its column the order that an index has.
    QString moment(const QString& name, const QJsonValue& value)
    {
        const QString any = QString::fromUtf16(ofAnyStatus);
        if (name == u"isWaiting")
            return with(nobodyWaits, u'(' + any + (value.toBool() ? u"wait_order < ?)" : u"wait_order >= ?)"));
        if (name == u"waitingBefore")
            return with(millisOf(value), u'(' + any + u"wait_order < ?)");
        if (name == u"isSnoozed")
            return with(toMillis(m_now), value.toBool()
                                             ? QStringLiteral("(snoozed_until IS NOT NULL AND snoozed_until > ?)")
                                             : QStringLiteral("(snoozed_until IS NULL OR snoozed_until <= ?)"));
        if (name == u"lastMessageAfter") {
            m_out.values.append(-millisOf(value));
            return with(millisOf(value), u'(' + any + u"newest_order <= ? AND coalesce(last_message_at >= ?, 0))");
        }
        if (name == u"lastMessageBefore") {
            m_out.values.append(-millisOf(value));
            return with(millisOf(value), u'(' + any + u"newest_order > ? AND coalesce(last_message_at < ?, 0))");
        }
        return {};
    }

    QString other(const QString& name, const QJsonValue& value)
    {
        if (name == u"statuses")
            return statuses(value.toArray());
        if (name == u"category")
            return category(text(value));
        if (name == u"createdAfter")
            return with(millisOf(value), QStringLiteral("coalesce(created_at >= ?, 0)"));
        if (name == u"createdBefore")
            return with(millisOf(value), QStringLiteral("coalesce(created_at < ?, 0)"));
        if (name == u"text")
            return words(value.toString());
        if (name == u"hasAttachment")
            return with(value.toBool() ? 1 : 0,
                        QStringLiteral("EXISTS (SELECT 1 FROM message WHERE message.conversation_id = conversation.id "
                                       "AND instr(message.json, '\"attachments\"') > 0) = ?"));
        return QStringLiteral("0");
    }

    QString statuses(const QJsonArray& words)
    {
        QStringList marks;
        for (const QJsonValue& word : words) {
            m_out.values.append(word.toString());
            marks.append(QStringLiteral("?"));
        }
        return QStringLiteral("status IN (") + marks.join(u',') + u')';
    }

    QString category(const QString& code)
    {
        if (code.isEmpty())
            return QStringLiteral("category = ''");
        m_out.values.append(code);
        const QString below = code + u'/';
        m_out.values.append(int(below.size()));
        return with(below, QStringLiteral("(category = ? OR substr(category, 1, ?) = ?)"));
    }

    QString words(const QString& query)
    {
        QStringList phrases;
        for (const SearchTerm& term : queryTerms(query))
            phrases.append(QStringLiteral("\"%1\"").arg(term.tokens.join(u' ').remove(u'"')));
        if (phrases.isEmpty())
            return QStringLiteral("1");
        m_out.values.append(phrases.join(u' '));
        return with(phrases.join(u' '),
                    QStringLiteral("(conversation.row IN (SELECT rowid FROM conversation_text WHERE conversation_text "
                                   "MATCH ?) OR conversation.id IN (SELECT conversation_id FROM message WHERE row IN "
                                   "(SELECT rowid FROM message_text WHERE message_text MATCH ?)))"));
    }

    qint64 millisOf(const QJsonValue& value) const { return toMillis(filterInstant(value.toString(), m_now)); }
    static QString text(const QJsonValue& value) { return value.isNull() ? QStringLiteral("") : value.toString(); }

    QString with(const QVariant& value, const QString& condition)
    {
        m_out.values.append(value);
        return condition;
    }

    FilterSql& m_out;
    Id m_me;
    QDateTime m_now;
    bool m_isNegated = false;
};

bool mentionsMessages(const QJsonObject& node)
{
    if (node.contains(u"text") || node.contains(u"hasAttachment"))
        return true;
    const QJsonArray parts = node.value(u"conditions").toArray();
    return std::any_of(parts.begin(), parts.end(),
                       [](const QJsonValue& part) { return mentionsMessages(part.toObject()); });
}

} // namespace

FilterSql FilterSql::of(const ConversationFilter& filter, const FilterContext& context)
{
    FilterSql sql;
    sql.condition = Writer(sql, context).node(filter.toJson());
    return sql;
}

Statement& FilterSql::bindTo(Statement& statement) const
{
    for (const QVariant& value : values)
        statement.bind(value);
    return statement;
}

bool asksForMessages(const ConversationFilter& filter)
{
    return mentionsMessages(filter.toJson());
}

} // namespace sampan
