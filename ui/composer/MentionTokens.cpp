// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/MentionTokens.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace sampan::MentionTokens
{

namespace
{

constexpr int idProperty = QTextFormat::UserProperty + 20;
constexpr int longestName = 40;

QTextCharFormat tokenFormat(const Agent& agent, const Theme& theme)
{
    QTextCharFormat format;
    format.setProperty(idProperty, agent.id);
    format.setBackground(theme.color(Token::TokenBg));
    format.setForeground(theme.color(Token::AccentText));
    return format;
}

QString idOf(const QTextFragment& fragment)
{
    return fragment.charFormat().stringProperty(idProperty);
}

QTextCursor selected(const QTextCursor& cursor, int from, int to)
{
    QTextCursor token(cursor);
    token.setPosition(from);
    token.setPosition(to, QTextCursor::KeepAnchor);
    return token;
}

} // namespace

void insert(QTextCursor cursor, const Agent& agent, const Theme& theme)
{
    cursor.beginEditBlock();
    cursor.insertText(u'@' + agent.name, tokenFormat(agent, theme));
    cursor.insertText(QStringLiteral(" "), QTextCharFormat());
    cursor.endEditBlock();
}

QStringList ids(const QTextDocument& document)
{
    QStringList found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString id = idOf(it.fragment());
            if (!id.isEmpty() && !found.contains(id))
                found += id;
        }
    }
    return found;
}

void restore(QTextDocument& document, const QList<Agent>& agents, const QStringList& ids, const Theme& theme)
{
    for (const Agent& agent : agents) {
        if (!ids.contains(agent.id))
            continue;
        QTextCursor found(&document);
        while (!(found = document.find(u'@' + agent.name, found, QTextDocument::FindCaseSensitively)).isNull())
            found.setCharFormat(tokenFormat(agent, theme));
    }
}

QTextCursor tokenAt(const QTextCursor& cursor, bool before)
{
    const int at = cursor.position();
    for (auto it = cursor.block().begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int from = fragment.position();
        const int to = from + fragment.length();
        const bool hit = before ? from < at && at <= to : from <= at && at < to;
        if (hit && !idOf(fragment).isEmpty())
            return selected(cursor, from, to);
    }
    return {};
}

bool isInside(const QTextCursor& cursor)
{
    return !tokenAt(cursor, true).isNull();
}

std::optional<QString> typedName(const QTextCursor& cursor)
{
    if (cursor.hasSelection() || isInside(cursor))
        return {};
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || before.size() - at - 1 > longestName)
        return {};
    // "anke@posteo" is an address, not a call.
    if (at > 0 && before[at - 1].isLetterOrNumber())
        return {};
    const QString typed = before.mid(at + 1);
    return typed.startsWith(u' ') || typed.count(u' ') > 2 ? std::optional<QString>() : typed;
}

} // namespace sampan::MentionTokens
