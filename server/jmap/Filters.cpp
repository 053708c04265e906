// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Filters.h"

#include "domain/ConversationFilter.h"
#include "domain/Id.h"
#include "domain/Instant.h"
#include "server/storage/Dialect.h"

#include <QJsonArray>

namespace sampan::server::jmap
{
namespace
{

constexpr int kMaxDepth = 20;
constexpr int kMaxConditions = 200;

Error wrong(const QString& name)
{
    return {ErrorCode::InvalidArguments, u"filter " + name + u" has a wrong value", name};
}

QString columnOf(const char* column)
{
    return u"o." + QString(QLatin1StringView(column));
}

FilterInfo instant(const char* name, const char* column, const QString& comparison)
{
    const QString title = QLatin1StringView(name);
    const QString sql = columnOf(column) + comparison;
    return {title,
            [title, sql](const QJsonValue& value) -> Result<Condition> {
                const QDateTime at = instantFromText(value.toString());
                return at.isValid() ? Result<Condition>(Condition{sql, {toMillis(at)}}) : wrong(title);
            },
            FilterValue::Instant};
}

FilterInfo text(const char* name, const QString& sql)
{
    const QString title = QLatin1StringView(name);
    return {title, [title, sql](const QJsonValue& value) -> Result<Condition> {
                return value.isString() ? Result<Condition>(Condition{sql, {value.toString()}}) : wrong(title);
            }};
}

QString escaped(QString part)
{
    part.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' + part + u'%';
}

} // namespace

namespace filters
{

FilterInfo id(const char* name, const char* column)
{
    const QString title = QLatin1StringView(name);
    const QString of = columnOf(column);
    return {title, [title, of](const QJsonValue& value) -> Result<Condition> {
                if (value.isNull())
                    return Condition{of + u" IS NULL", {}};
                return value.isString() ? Result<Condition>(Condition{of + u" = ?", {value.toString()}}) : wrong(title);
            }};
}

FilterInfo agent(FilterInfo info)
{
    info.value = FilterValue::Agent;
    return info;
}

FilterInfo holdsId(const char* name, const char* column)
{
    const QString title = QLatin1StringView(name);
    const QString of = columnOf(column);
    return {title, [title, of](const QJsonValue& value) -> Result<Condition> {
                if (!isValidId(value.toString()))
                    return wrong(title);
                return Condition{of + u" <> '' AND " + of + u" LIKE ?", {QString(u'%' + value.toString() + u'%')}};
            }};
}

FilterInfo word(const char* name, const char* column, bool (*isWord)(const QString&))
{
    const QString title = QLatin1StringView(name);
    const QString of = columnOf(column);
    return {title, [title, of, isWord](const QJsonValue& value) -> Result<Condition> {
                if (!isWord(value.toString()))
                    return wrong(title);
                return Condition{of + u" = ?", {value.toString()}};
            }};
}

FilterInfo holds(const char* name, const char* condition)
{
    const QString title = QLatin1StringView(name);
    const QString sql = QLatin1StringView(condition);
    return {title, [title, sql](const QJsonValue& value) -> Result<Condition> {
                if (!value.isBool())
                    return wrong(title);
                return Condition{value.toBool() ? sql : QString(u"NOT (" + sql + u')'), {}};
            }};
}

FilterInfo exact(const char* name, const char* column)
{
    return text(name, columnOf(column) + u" = ?");
}

FilterInfo contains(const char* name, const char* column)
{
    const QString title = QLatin1StringView(name);
    const QString sql = u"LOWER(" + columnOf(column) + u") LIKE LOWER(?) ESCAPE '\\'";
    return {title, [title, sql](const QJsonValue& value) -> Result<Condition> {
                return value.isString() ? Result<Condition>(Condition{sql, {escaped(value.toString())}}) : wrong(title);
            }};
}

FilterInfo truth(const char* name, const char* column)
{
    const QString title = QLatin1StringView(name);
    const QString sql = columnOf(column) + u" = ?";
    return {title, [title, sql](const QJsonValue& value) -> Result<Condition> {
                return value.isBool() ? Result<Condition>(Condition{sql, {value.toBool() ? 1 : 0}}) : wrong(title);
            }};
}

FilterInfo hasValue(const char* name, const char* column)
{
    const QString title = QLatin1StringView(name);
    const QString of = columnOf(column);
    return {title, [title, of](const QJsonValue& value) -> Result<Condition> {
                if (!value.isBool())
                    return wrong(title);
                return Condition{value.toBool() ? QString(of + u" IS NOT NULL") : QString(of + u" IS NULL"), {}};
            }};
}

FilterInfo oneOf(const char* name, const char* column, bool (*isWord)(const QString&))
{
    const QString title = QLatin1StringView(name);
    const QString of = columnOf(column);
    return {title, [title, of, isWord](const QJsonValue& value) -> Result<Condition> {
                const QJsonArray words = value.toArray();
                if (!value.isArray() || words.isEmpty() || words.size() > kMaxConditions)
                    return wrong(title);
                Condition condition;
                for (const QJsonValue& word : words) {
                    if (!isWord(word.toString()))
                        return wrong(title);
                    condition.values.append(word.toString());
                }
                const QStringList marks(words.size(), QStringLiteral("?"));
                condition.sql = of + u" IN (" + marks.join(u", ") + u')';
                return condition;
            }};
}

FilterInfo notBefore(const char* name, const char* column)
{
    return instant(name, column, QStringLiteral(" >= ?"));
}

FilterInfo before(const char* name, const char* column)
{
    return instant(name, column, QStringLiteral(" < ?"));
}

FilterInfo in(const char* name, const char* subQuery)
{
    return text(name, u"o.id IN (" + QString(QLatin1StringView(subQuery)) + u')');
}

FilterInfo fullText(const char* hitColumn, const char* types)
{
    const QString sql = u"o.id IN (SELECT " + QString(QLatin1StringView(hitColumn)) + u" FROM search_index WHERE " +
                        dialect::searchCondition() + u" AND type IN (" + QLatin1StringView(types) + u"))";
    return {QStringLiteral("text"), [sql](const QJsonValue& value) -> Result<Condition> {
                if (!value.isString())
                    return wrong(QStringLiteral("text"));
                const QString match = dialect::searchValue(value.toString().left(1000));
                // Nothing that could be searched (only signs) finds nothing.
                return match.isEmpty() ? Condition{QStringLiteral("1 = 0"), {}} : Condition{sql, {match}};
            }};
}

} // namespace filters

namespace
{

class Builder
{
public:
    Builder(const TypeInfo& type, const Asker& asker) : m_type(type), m_asker(asker) {}

    bool dependsOnTime() const { return m_dependsOnTime; }

    Result<Condition> build(const QJsonValue& filter, int depth)
    {
        if (!filter.isObject() || depth > kMaxDepth || ++m_count > kMaxConditions)
            return Error{
                ErrorCode::InvalidArguments, QStringLiteral("filter: not an object, too deep or too long"), {}};
        const QJsonObject object = filter.toObject();
        return object.contains(u"operator") ? group(object, depth) : leaf(object);
    }

private:
    Result<Condition> leaf(const QJsonObject& object)
    {
        Condition all;
        for (auto it = object.begin(); it != object.end(); ++it) {
            auto one = property(it.key(), it.value());
            if (!one)
                return one;
            join(all, *one, QStringLiteral(" AND "));
        }
        return all.sql.isEmpty() ? visibility::everything() : all;
    }

    Result<Condition> property(const QString& name, const QJsonValue& value)
    {
        for (const FilterInfo& info : m_type.filters) {
            if (info.name == name)
                return info.make(meant(info.value, value));
        }
        return Error{ErrorCode::UnsupportedFilter, u"no filter " + name, name};
    }

    QJsonValue meant(FilterValue kind, const QJsonValue& value)
    {
        if (kind == FilterValue::Agent && value == ConversationFilter::kMe)
            return m_asker.viewer.agentId;
        if (kind != FilterValue::Instant || !value.toString().startsWith(u"-P"))
            return value;
        m_dependsOnTime = true;
        return instantToJson(filterInstant(value.toString(), m_asker.now));
    }

    Result<Condition> group(const QJsonObject& object, int depth)
    {
        const QString word = object.value(u"operator").toString();
        const QJsonArray parts = object.value(u"conditions").toArray();
        if ((word != u"AND" && word != u"OR" && word != u"NOT") || !object.value(u"conditions").isArray() ||
            object.size() != 2)
            return Error{ErrorCode::InvalidArguments, QStringLiteral("filter: operator or conditions"), {}};
        Condition all;
        for (const QJsonValue& part : parts) {
            auto one = build(part, depth + 1);
            if (!one)
                return one;
            join(all, *one, word == u"AND" ? QStringLiteral(" AND ") : QStringLiteral(" OR "));
        }
        if (all.sql.isEmpty())
            return Condition{word == u"OR" ? QStringLiteral("1 = 0") : QStringLiteral("1 = 1"), {}};
        // IS TRUE, because NOT of an unknown (NULL) must be true: the condition does not hold.
        all.sql = word == u"NOT" ? QString(u"NOT ((" + all.sql + u") IS TRUE)") : QString(u'(' + all.sql + u')');
        return all;
    }

    static void join(Condition& all, const Condition& one, const QString& with)
    {
        all.sql = all.sql.isEmpty() ? QString(u'(' + one.sql + u')') : QString(all.sql + with + u'(' + one.sql + u')');
        all.values += one.values;
    }

    const TypeInfo& m_type;
    const Asker& m_asker;
    int m_count = 0;
    bool m_dependsOnTime = false;
};

} // namespace

Result<FilterCondition> filterCondition(const TypeInfo& type, const Asker& asker, const QJsonValue& filter)
{
    if (filter.isUndefined() || filter.isNull())
        return FilterCondition{visibility::everything()};
    Builder builder(type, asker);
    auto condition = builder.build(filter, 0);
    if (!condition)
        return condition.error();
    return FilterCondition{std::move(*condition), builder.dependsOnTime()};
}

} // namespace sampan::server::jmap
