// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/AddressBook.h"

namespace sampan::AddressBook
{
namespace
{

QString likeText(const QString& prefix)
{
    QString text = prefix;
    return text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
}

} // namespace

Result<QList<Mailbox>> find(ReadConnection& connection, const QString& prefix, int limit)
{
    QList<Mailbox> found;
    if (prefix.isEmpty())
        return found;
    const QString like = likeText(prefix);
    Statement rows = connection.connection().prepare(QStringLiteral(
        "SELECT name, emails FROM customer WHERE emails <> '' AND (name LIKE ? ESCAPE '\\' OR name LIKE ? "
        "ESCAPE '\\' OR emails LIKE ? ESCAPE '\\') ORDER BY name LIMIT ?"));
    rows.bindText(like + u'%').bindText(QStringLiteral("% ") + like + u'%').bindText(like + u'%').bind(limit);
    if (auto done = rows.run(); !done)
        return done.error();
    while (rows.next()) {
        const QStringList emails = rows.list(1);
        if (!emails.isEmpty())
            found += Mailbox{rows.text(0), emails.first()};
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return found;
}

} // namespace sampan::AddressBook
