// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Notifier.h"

#include "storage/MessageStore.h"

namespace sampan
{
namespace
{

constexpr int kAlertMs = 0; // until the window is looked at
// More at once is a synchronisation, not a customer.
constexpr qsizetype kMostAtOnce = 20;

} // namespace

Notifier::Notifier(Store& store, QObject* parent) : QObject(parent), m_store(store)
{
    connect(m_store.events(), &StoreEvents::rowsChanged, this, [this](const StoreChange& change) {
        const bool few = !change.upserted.isEmpty() && change.upserted.size() <= kMostAtOnce;
        if (change.type == ObjectType::Message && few && !m_isQuiet && m_window && !m_window->isActive())
            look(change.upserted);
    });
}

void Notifier::look(const QList<Id>& ids)
{
    const auto read = [ids](ReadConnection& connection) -> Result<bool> {
        QList<CompactId> compact;
        for (const Id& id : ids)
            compact.append(CompactId::fromId(id));
        const auto messages = MessageStore::load(connection, compact);
        if (!messages)
            return messages.error();
        return std::any_of(messages->begin(), messages->end(),
                           [](const Message& message) { return message.kind == MessageKind::Incoming; });
    };
    m_store.fetch<bool>(read, this, [this](Result<bool> hasIncoming) {
        if (hasIncoming && *hasIncoming && m_window)
            m_window->alert(kAlertMs);
    });
}

} // namespace sampan
