// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Addresses.h"

#include <QRegularExpression>

namespace sampan
{

AddressList addressesFromText(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(?:\"?([^\"<>]*)\"?\\s*<)?([^\\s<>@,;]+@[^\\s<>@,;]+)>?$"));
    static const QRegularExpression separators(QStringLiteral("[,;]"));
    AddressList list;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        const QString trimmed = part.trimmed();
        if (trimmed.isEmpty())
            continue;
        const QRegularExpressionMatch match = form.match(trimmed);
        if (match.hasMatch())
            list.mailboxes += Mailbox{match.captured(1).trimmed(), match.captured(2)};
        else if (list.firstWrong.isEmpty())
            list.firstWrong = trimmed;
    }
    return list;
}

QString addressesToText(const QList<Mailbox>& mailboxes)
{
    QStringList texts;
    for (const Mailbox& mailbox : mailboxes)
        texts += mailbox.name.isEmpty() ? mailbox.email : mailbox.name + QStringLiteral(" <") + mailbox.email + u'>';
    return texts.join(QStringLiteral(", "));
}

} // namespace sampan
