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
constexpr std::array truthColumns = {Column{"isUnread", "is_unread"}, Column{"isSpam", "is_spam"}};
constexpr std::array instantColumns = {Column{"isWaiting", "waiting_since"}, Column{"isSnoozed", "snoozed_until"}};
constexpr std::array afterColumns = {Column{"createdAfter", "created_at"},
                                     Column{"lastMessageAfter", "last_message_at"}};
constexpr std::array beforeColumns = {Column{"createdBefore", "created_at"},
                                      Column{"lastMessageBefore", "last_message_at"},
                                      Column{"waitingBefore", "waiting_since"}};

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
    explicit Writer(FilterSql& out) : m_out(out) {}

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
        QStringList parts;
        for (const QJsonValue& part : node.value(u"conditions").toArray())
            parts.append(this->node(part.toObject()));
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
            return with(CompactId::fromId(value.toString()).toBlob(), column + QStringLiteral(" IS ?"));
        if (const QString column = columnOf(memberColumns, name); !column.isEmpty())
            return with(CompactId::fromId(value.toString()).toBlob(), QStringLiteral("instr(%1, ?) > 0").arg(column));
        if (const QString column = columnOf(textColumns, name); !column.isEmpty())
            return with(text(value), column + QStringLiteral(" = ?"));
        if (const QString column = columnOf(truthColumns, name); !column.isEmpty())
            return with(value.toBool() ? 1 : 0, column + QStringLiteral(" = ?"));
        if (const QString column = columnOf(instantColumns, name); !column.isEmpty())
            return column + (value.toBool() ? QStringLiteral(" IS NOT NULL") : QStringLiteral(" IS NULL"));
        return other(name, value);
    }

    QString other(const QString& name, const QJsonValue& value)
    {
        if (name == u"statuses")
            return statuses(value.toArray());
        if (name == u"category")
            return category(text(value));
        if (const QString column = columnOf(afterColumns, name); !column.isEmpty())
            return with(millisOf(value), QStringLiteral("coalesce(%1 >= ?, 0)").arg(column));
        if (const QString column = columnOf(beforeColumns, name); !column.isEmpty())
            return with(millisOf(value), QStringLiteral("coalesce(%1 < ?, 0)").arg(column));
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

    static qint64 millisOf(const QJsonValue& value) { return toMillis(filterInstant(value.toString(), nowUtc())); }
    static QString text(const QJsonValue& value) { return value.isNull() ? QStringLiteral("") : value.toString(); }

    QString with(const QVariant& value, const QString& condition)
    {
        m_out.values.append(value);
        return condition;
    }

    FilterSql& m_out;
};

/// "-P7D" and the like: the same conversation fits today and not tomorrow.
bool countsFromNow(const QJsonValue& value)
{
    return value.isString() && value.toString().startsWith(u"-P");
}

bool mentionsMessages(const QJsonObject& node)
{
    if (node.contains(u"text") || node.contains(u"hasAttachment") ||
        std::any_of(node.begin(), node.end(), [](const QJsonValue& value) { return countsFromNow(value); }))
        return true;
    const QJsonArray parts = node.value(u"conditions").toArray();
    return std::any_of(parts.begin(), parts.end(),
                       [](const QJsonValue& part) { return mentionsMessages(part.toObject()); });
}

} // namespace

FilterSql FilterSql::of(const ConversationFilter& filter)
{
    FilterSql sql;
    sql.condition = Writer(sql).node(filter.toJson());
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
