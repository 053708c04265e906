// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sampan
{

/// The text of sql/query/<name>.sql without its comment lines; aborts if there is no such file, because that is a slip
/// in the program. Thread-safe.
QString queryText(const char* name);

/// The schema files of a folder ("schema", "schema-work") in the order of their numbers: number and whole text.
struct SchemaStep {
    int number = 0;
    QString script;
};
QList<SchemaStep> schemaSteps(const QString& folder);

} // namespace sampan
