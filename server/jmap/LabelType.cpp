// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SetupType.h"
#include "server/storage/SetupRows.h"

namespace sampan::server::jmap
{
namespace
{

/// Two labels of one name could not be told apart.
Result<Label> checked(SetContext& context, const QJsonObject& json)
{
    const auto label = labelFromJson(json);
    if (!label)
        return label;
    if (const auto named = checkName(label->name); !named)
        return named.error();
    auto same = context.transaction.run(QStringLiteral("SELECT 1 FROM label WHERE name = ? AND id <> ?"),
                                        {label->name, label->id});
    if (!same)
        return same.error();
    if (same->next())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("the name is taken"), QStringLiteral("name")};
    return label;
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    const auto label = checked(context, object);
    return label ? labelRows::insert(context.transaction, *label) : label.error();
}

Result<void> update(SetContext& context, const QJsonObject&, const QJsonObject& after)
{
    const auto label = checked(context, after);
    return label ? labelRows::update(context.transaction, *label) : label.error();
}

Result<void> destroy(SetContext& context, const Id& id)
{
    if (auto r = mustBeUnused(context, "SELECT 1 FROM conversation_label WHERE label_id = ? LIMIT 1", id); !r)
        return r;
    return labelRows::remove(context.transaction, id);
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info = setupType(DataType::Label, QStringLiteral("label"),
                              {{QStringLiteral("id"), Immutable}, {QStringLiteral("name"), Mutable}});
    info.find = findSeen<Label, labelRows::find>;
    info.create = create;
    info.update = update;
    info.destroy = destroy;
    return info;
}

} // namespace

const TypeInfo& labelType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
