// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/SavedFilter.h"

#include "domain/WireText.h"

#include <QJsonArray>

namespace sampan
{
namespace
{

constexpr int kMaxName = 100;
constexpr int kMaxColumns = 20;

} // namespace

QJsonObject toJson(const SavedFilter& f)
{
    return {{QStringLiteral("id"), f.id},
            {QStringLiteral("name"), f.name},
            {QStringLiteral("ownerId"), orNull(f.ownerId)},
            {QStringLiteral("isShared"), f.isShared},
            {QStringLiteral("filter"), f.filter.toJson()},
            {QStringLiteral("sort"), toWire(f.sort)},
            {QStringLiteral("columns"), QJsonArray::fromStringList(f.columns)},
            {QStringLiteral("position"), f.position}};
}

Result<SavedFilter> savedFilterFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    SavedFilter f;
    f.id = reader.requiredId("id");
    f.name = reader.requiredText("name");
    f.ownerId = reader.optionalId("ownerId");
    f.isShared = reader.boolean("isShared");
    f.sort = readWord(reader, "sort", filterSortFromWire, FilterSort::LongestWait);
    f.columns = reader.textList("columns");
    f.position = static_cast<int>(qBound(qint64{0}, reader.integer("position"), qint64{1'000'000}));
    if (f.name.size() > kMaxName || (!f.name.isEmpty() && f.name.trimmed().isEmpty()))
        reader.fail("name", QStringLiteral("1 to 100 characters"));
    if (f.columns.size() > kMaxColumns)
        reader.fail("columns", QStringLiteral("more than 20"));
    const auto filter = ConversationFilter::fromJson(reader.object("filter"));
    if (const auto done = reader.finish(); !done)
        return done.error();
    if (!filter)
        return filter.error();
    f.filter = *filter;
    return f;
}

} // namespace sampan
