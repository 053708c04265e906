// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "domain/Result.h"

#include <QJsonObject>
#include <QMap>

namespace sampan
{

/// One entry of the classification of two levels, which the manager edits (product.md, "Conversation handling").
struct Category {
    Id id;
    QString code;                 ///< "logistics", or "logistics/customs" on the second level; never changes
    QMap<QString, QString> names; ///< a name for each language (BCP 47)
    int position = 0;             ///< among those of its level and parent, smallest first
    bool isActive = true;         ///< false: kept where it stands, no longer offered
    friend bool operator==(const Category&, const Category&) = default;
};

QJsonObject toJson(const Category& category);
/// InvalidProperties also for a code isCategoryCode() does not accept and a name of no or more than 100 characters.
Result<Category> categoryFromJson(const QJsonObject& json);

/// True for one or two words of letters, digits, "_" and "-" parted by "/", 100 characters at most.
bool isCategoryCode(const QString& code);
/// The first level of a code, also of a code of the first level.
QString categoryRootOf(const QString& code);
/// The name in the first of these languages there is one for, also by primary language ("de" for "de-AT"); else in
/// English, else any, else the code.
QString nameOf(const Category& category, const QStringList& languages);

} // namespace sampan
