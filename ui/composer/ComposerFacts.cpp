// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerFacts.h"

#include "domain/Permission.h"
#include "storage/AgentStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"

#include <QLocale>

namespace sampan
{

const Inbox* ComposerFacts::inbox(const Id& id) const
{
    const auto found = std::find_if(inboxes.begin(), inboxes.end(), [&](const Inbox& inbox) { return inbox.id == id; });
    return found == inboxes.end() ? nullptr : &*found;
}

const Inbox* ComposerFacts::inboxOf(const QString& address) const
{
    const auto found = std::find_if(inboxes.begin(), inboxes.end(), [&](const Inbox& inbox) {
        return inbox.address.compare(address, Qt::CaseInsensitive) == 0;
    });
    return address.isEmpty() || found == inboxes.end() ? nullptr : &*found;
}

QList<Inbox> ComposerFacts::stores(const Agent& self, const Id& usual) const
{
    const bool all = permissionsOf(self.role).testFlag(Permission::ReadAll);
    QList<Inbox> list;
    // What came by another channel is answered by that channel.
    if (!inbox(usual))
        return list;
    for (const Inbox& inbox : inboxes) {
        if (inbox.id == usual || all || inbox.teamId.isEmpty() || self.teamIds.contains(inbox.teamId))
            list += inbox;
    }
    return list;
}

QTimeZone ComposerFacts::buyerZone(const QString& country) const
{
    if (const QTimeZone own(customer.timeZone.toLatin1()); !customer.timeZone.isEmpty() && own.isValid())
        return own;
    const QString code = customer.country.isEmpty() ? country : customer.country;
    if (code.isEmpty())
        return {};
    // Where a country has several zones the one most people live in.
    static const QHash<QString, QByteArray> chief = {
        {QStringLiteral("US"), "America/New_York"},  {QStringLiteral("CA"), "America/Toronto"},
        {QStringLiteral("BR"), "America/Sao_Paulo"}, {QStringLiteral("AU"), "Australia/Sydney"},
        {QStringLiteral("RU"), "Europe/Moscow"},     {QStringLiteral("MX"), "America/Mexico_City"},
        {QStringLiteral("ES"), "Europe/Madrid"},     {QStringLiteral("PT"), "Europe/Lisbon"},
        {QStringLiteral("DE"), "Europe/Berlin"},     {QStringLiteral("CN"), "Asia/Shanghai"},
        {QStringLiteral("ID"), "Asia/Jakarta"},      {QStringLiteral("FR"), "Europe/Paris"},
    };
    if (chief.contains(code))
        return QTimeZone(chief.value(code));
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds(QLocale::codeToTerritory(code));
    return zones.isEmpty() ? QTimeZone() : QTimeZone(zones.first());
}

ComposerFacts readComposerFacts(ReadConnection& connection, const Id& conversationId)
{
    ComposerFacts facts;
    const QList<Inbox> inboxes = InboxStore::all(connection).valueOr({});
    for (const Inbox& inbox : inboxes) {
        if (inbox.isActive && inbox.channel == Channel::Email)
            facts.inboxes += inbox;
    }
    facts.agents = AgentStore::all(connection).valueOr({});
    const auto conversation = ConversationStore::find(connection, conversationId);
    if (conversation)
        facts.customer = CustomerStore::find(connection, conversation->customerId).valueOr({});
    return facts;
}

} // namespace sampan
