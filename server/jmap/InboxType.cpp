// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SetupType.h"
#include "server/storage/SetupRows.h"

namespace sampan::server::jmap
{
namespace
{

constexpr qsizetype kMaxSignature = 5000;
constexpr qsizetype kMaxSignatures = 100;

Result<Inbox> checked(SetContext& context, const QJsonObject& json)
{
    const auto inbox = inboxFromJson(json);
    if (!inbox)
        return inbox;
    if (const auto named = checkName(inbox->name); !named)
        return named.error();
    if (inbox->color < 1 || inbox->color > 8)
        return Error{ErrorCode::InvalidProperties, QStringLiteral("1 to 8"), QStringLiteral("color")};
    for (const QString& signature : inbox->signatures) {
        if (signature.size() > kMaxSignature || inbox->signatures.size() > kMaxSignatures)
            return Error{ErrorCode::InvalidProperties, QStringLiteral("too long or too many"),
                         QStringLiteral("signatures")};
    }
    if (inbox->teamId.isEmpty())
        return inbox;
    const auto team = teamRows::find(context.transaction.connection(), inbox->teamId);
    if (!team)
        return team.error();
    if (!*team)
        return Error{ErrorCode::InvalidProperties, QStringLiteral("no such team"), QStringLiteral("teamId")};
    return inbox;
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    const auto inbox = checked(context, object);
    return inbox ? inboxRows::insert(context.transaction, *inbox) : inbox.error();
}

Result<void> update(SetContext& context, const QJsonObject&, const QJsonObject& after)
{
    const auto inbox = checked(context, after);
    return inbox ? inboxRows::update(context.transaction, *inbox) : inbox.error();
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info = setupType(DataType::Inbox, QStringLiteral("inbox"),
                              {{QStringLiteral("id"), Immutable},
                               {QStringLiteral("name"), Mutable},
                               {QStringLiteral("address"), Immutable},
                               {QStringLiteral("site"), Mutable},
                               {QStringLiteral("channel"), Immutable},
                               {QStringLiteral("country"), Mutable},
                               {QStringLiteral("language"), Mutable},
                               {QStringLiteral("color"), Mutable},
                               {QStringLiteral("teamId"), Mutable, true},
                               {QStringLiteral("isActive"), Mutable},
                               {QStringLiteral("signatures"), Mutable}});
    info.find = findSeen<Inbox, inboxRows::find>;
    info.create = create;
    info.update = update;
    return info;
}

} // namespace

const TypeInfo& inboxType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
