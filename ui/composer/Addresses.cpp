// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Addresses.h"

#include <QRegularExpression>
#include <QUrl>

namespace sampan
{

namespace
{

struct Piece {
    QString text;
    bool endsWithComma = false;
};

bool isSeparator(QChar c)
{
    static const QString separators = QStringLiteral(",;\n\r\t，；、");
    return separators.contains(c);
}

/// Cuts at separators outside of quotes and angle brackets.
QList<Piece> piecesOf(const QString& text)
{
    QList<Piece> pieces;
    Piece piece;
    bool quoted = false;
    bool inAngle = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'\\' && i + 1 < text.size()) {
            piece.text += text[++i];
            continue;
        }
        if (c == u'"' && !inAngle)
            quoted = !quoted;
        else if (!quoted && (c == u'<' || c == u'>'))
            inAngle = c == u'<';
        if (!isSeparator(c) || (quoted && c != u'\n') || (inAngle && c != u'\n')) {
            piece.text += c;
            continue;
        }
        piece.endsWithComma = c == u',';
        pieces += piece;
        piece = {};
        quoted = inAngle = false;
    }
    pieces += piece;
    return pieces;
}

// "Vogt, Anke <anke@…>": a name with a comma that nobody quoted.
QStringList joinedNames(const QList<Piece>& pieces)
{
    QStringList joined;
    QString before;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QString text = pieces[i].text.trimmed();
        if (text.isEmpty())
            continue;
        const bool isName = !text.contains(u'@') && !text.contains(u'<');
        const QString next = pieces.value(i + 1).text;
        if (isName && pieces[i].endsWithComma && next.contains(u'<')) {
            before += text + QStringLiteral(", ");
            continue;
        }
        joined += before + text;
        before.clear();
    }
    return joined;
}

AddressProblem localProblem(const QString& local)
{
    static const QRegularExpression atoms(QStringLiteral("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/"
                                                         "=?^_`{|}~-]+)*$"));
    if (local.isEmpty())
        return AddressProblem::NothingBefore;
    if (local.size() > 64)
        return AddressProblem::TooLong;
    return atoms.match(local).hasMatch() ? AddressProblem::None : AddressProblem::BadCharacter;
}

AddressProblem domainProblem(const QString& domain, const QString& ascii)
{
    if (domain.isEmpty())
        return AddressProblem::NothingAfter;
    if (!domain.contains(u'.') || domain.startsWith(u'.') || domain.endsWith(u'.'))
        return AddressProblem::NoDot;
    static const QRegularExpression labels(
        QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-"
                       "z0-9-]*[A-Za-z0-9])?)+$"));
    if (ascii.size() > 255)
        return AddressProblem::TooLong;
    return labels.match(ascii).hasMatch() ? AddressProblem::None : AddressProblem::BadCharacter;
}

Recipient readAddress(const QString& typed, const QString& name, const QString& address)
{
    const auto wrong = [&](AddressProblem problem) { return Recipient{{}, typed, problem}; };
    if (!address.contains(u'@'))
        return wrong(AddressProblem::NoAt);
    if (address.contains(u' '))
        return wrong(AddressProblem::HasSpace);
    if (address.count(u'@') > 1)
        return wrong(AddressProblem::SeveralAts);
    const QString local = address.section(u'@', 0, 0);
    const QString domain = address.section(u'@', 1).replace(u'。', u'.');
    const QString ascii = QString::fromLatin1(QUrl::toAce(domain)).toLower();
    if (const AddressProblem problem = localProblem(local); problem != AddressProblem::None)
        return wrong(problem);
    if (const AddressProblem problem = domainProblem(domain, ascii); problem != AddressProblem::None)
        return wrong(problem);
    return Recipient{{name, local + u'@' + ascii}, typed, AddressProblem::None};
}

Recipient readOne(const QString& typed)
{
    static const QRegularExpression angle(QStringLiteral("^(.*?)<\\s*([^<>]*?)\\s*>\\s*$"));
    static const QRegularExpression comment(QStringLiteral("^\\s*(\\S+@\\S+)\\s*\\(([^()]*)\\)\\s*$"));
    QString name;
    QString address = typed;
    if (const auto match = angle.match(typed); match.hasMatch()) {
        name = match.captured(1);
        address = match.captured(2);
    } else if (const auto said = comment.match(typed); said.hasMatch()) {
        address = said.captured(1);
        name = said.captured(2);
    }
    name = name.remove(u'"').simplified();
    if (address.startsWith(QStringLiteral("mailto:"), Qt::CaseInsensitive))
        address = address.mid(7).section(u'?', 0, 0);
    address = address.trimmed();
    return readAddress(typed, name.compare(address, Qt::CaseInsensitive) == 0 ? QString() : name, address);
}

// "a@x.de b@y.de": addresses with nothing but spaces between them.
QStringList bareAddresses(const QString& part)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QStringList words = part.split(spaces, Qt::SkipEmptyParts);
    const bool bare = words.size() > 1 && std::all_of(words.begin(), words.end(), [](const QString& word) {
                          return word.contains(u'@') && !word.contains(u'<');
                      });
    return bare ? words : QStringList{part};
}

} // namespace

QList<Recipient> recipientsFromText(const QString& text)
{
    QList<Recipient> recipients;
    QStringList seen;
    for (const QString& part : joinedNames(piecesOf(text))) {
        for (const QString& one : bareAddresses(part)) {
            const Recipient recipient = readOne(one);
            const QString key = recipient.problem == AddressProblem::None ? recipient.mailbox.email.toLower() : one;
            if (!seen.contains(key))
                recipients += recipient;
            seen += key;
        }
    }
    return recipients;
}

Recipient recipientOf(const Mailbox& mailbox)
{
    return Recipient{mailbox, addressText(mailbox), AddressProblem::None};
}

QString readableAddress(const QString& email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    return at < 0 ? email : email.left(at + 1) + QUrl::fromAce(email.mid(at + 1).toLatin1());
}

QString addressText(const Mailbox& mailbox)
{
    const QString email = readableAddress(mailbox.email);
    if (mailbox.name.isEmpty())
        return email;
    return u'"' + QString(mailbox.name).remove(u'"') + QStringLiteral("\" <") + email + u'>';
}

QList<Mailbox> validMailboxes(const QList<Recipient>& recipients)
{
    QList<Mailbox> mailboxes;
    for (const Recipient& recipient : recipients) {
        if (recipient.problem == AddressProblem::None)
            mailboxes += recipient.mailbox;
    }
    return mailboxes;
}

} // namespace sampan
