// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/DeskFacts.h"

#include "domain/ConversationRules.h"
#include "storage/AgentStore.h"
#include "storage/CategoryStore.h"
#include "storage/InboxStore.h"
#include "storage/LabelStore.h"
#include "storage/TeamStore.h"
#include "ui/Format.h"

#include <QLocale>

namespace sampan
{

Result<DeskFacts> DeskFacts::read(ReadConnection& connection)
{
    auto agents = AgentStore::all(connection);
    auto teams = TeamStore::all(connection);
    auto inboxes = InboxStore::all(connection);
    auto labels = LabelStore::all(connection);
    auto categories = CategoryStore::tree(connection);
    if (!agents || !teams || !inboxes)
        return !agents ? agents.error() : !teams ? teams.error() : inboxes.error();
    if (!labels || !categories)
        return !labels ? labels.error() : categories.error();
    agents->removeIf([](const Agent& agent) { return !agent.isActive; });
    return DeskFacts{std::move(*agents), std::move(*teams), std::move(*inboxes), std::move(*labels),
                     std::move(*categories)};
}

QList<std::pair<QString, QString>> DeskFacts::categoryChoices() const
{
    QList<std::pair<QString, QString>> choices;
    const QStringList languages = QLocale().uiLanguages();
    for (const Category& root : categories.roots()) {
        choices.append({root.code, nameOf(root, languages)});
        for (const Category& second : categories.children(root.code))
            choices.append({second.code, categories.pathName(second.code, languages)});
    }
    if (choices.isEmpty()) {
        for (const QString& root : categoryRoots())
            choices.append({root, Format::categoryName(root)});
    }
    return choices;
}

} // namespace sampan
