// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Commands.h"
#include "server/commands/Importer.h"
#include "server/commands/Progress.h"
#include "server/commands/Workplace.h"

#include <QFileInfo>

namespace sampan::server
{
namespace
{

QString reasonOf(const Error& error)
{
    const QString detail = error.detail.isEmpty() ? QString(errorName(error.code)) : error.detail;
    return error.subject.isEmpty() ? detail : QString(error.subject + QStringLiteral(": ") + detail);
}

int importFile(const Invocation& invocation, Console& console,
               Result<Importer::Report> (Importer::*read)(const QString&), const QString& what)
{
    const Result<Workplace> place = Workplace::open(invocation);
    if (!place)
        return fail(console, place.error());
    const QString file = invocation.arguments.first();
    Blobs blobs(*place->database, place->folder.blobs());
    Progress progress(console, QStringLiteral("Importing"), QFileInfo(file).size());
    Importer importer(
        *place->database, blobs,
        [&](qint64 line, const Error& why) {
            console.complain(QStringLiteral("Line %1 refused: %2").arg(line).arg(reasonOf(why)));
        },
        [&](qint64 bytes) { progress.at(bytes); });
    const Result<Importer::Report> report = (importer.*read)(file);
    if (!report)
        return fail(console, report.error());
    console.say(QStringLiteral("%1: %2 added, %3 there already, %4 refused.")
                    .arg(what)
                    .arg(report->added)
                    .arg(report->known)
                    .arg(report->refused));
    return report->refused > 0 ? 1 : 0;
}

} // namespace

int commands::importConversations(const Invocation& invocation, Console& console)
{
    return importFile(invocation, console, &Importer::conversations, QStringLiteral("Conversations"));
}

int commands::importCustomers(const Invocation& invocation, Console& console)
{
    return importFile(invocation, console, &Importer::customers, QStringLiteral("Customers"));
}

} // namespace sampan::server
