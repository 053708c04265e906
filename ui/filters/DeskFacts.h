// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/CategoryTree.h"
#include "domain/Inbox.h"
#include "domain/Label.h"
#include "domain/Team.h"
#include "storage/Transactions.h"

#include <QCoreApplication>

namespace sampan
{

/// What menus and filters offer: everybody and everything with a name. Read in one go.
struct DeskFacts {
    QList<Agent> agents; ///< active ones
    QList<Team> teams;
    QList<Inbox> inboxes;
    QList<Label> labels;
    CategoryTree categories;

    static Result<DeskFacts> read(ReadConnection& connection);
    /// Code and name of each category offered, second levels after their first; product.md's first level while the
    /// manager has none.
    QList<std::pair<QString, QString>> categoryChoices() const;
};

} // namespace sampan
