// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SearchStore.h"

#include "domain/SearchText.h"
#include "storage/Directory.h"
#include "storage/FullTextIndex.h"
#include "storage/InboxStore.h"

#include <algorithm>
#include <limits>

namespace sampan::SearchStore
{
namespace
{

constexpr QChar matchBegin(2);
constexpr QChar matchEnd(3);
/// Shorter beginnings of words match a large part of all text and cost more than they tell.
constexpr qsizetype shortestPrefix = 3;

const char* statementOf(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Customer:
        return "search_customer";
    case SearchKind::Conversation:
        return "search_conversation";
    case SearchKind::Message:
        return "search_message";
    }
    return "search_message";
}

/// A single ideograph stands in the index by itself, so it needs no prefix.
bool isBeginning(const SearchTerm& term)
{
    const QString& last = term.tokens.last();
    return term.isPrefix && last.size() >= shortestPrefix && last.at(0).unicode() < 0x2E80;
}

/// The FTS5 expression: every term a phrase in quotes, all of them required.
QString expressionOf(const QList<SearchTerm>& terms, bool withBeginnings)
{
    QStringList parts;
    for (const SearchTerm& term : terms) {
        QString phrase = term.tokens.join(u' ');
        phrase.remove(u'"');
        parts.append(QStringLiteral("\"%1\"").arg(phrase) +
                     (withBeginnings && isBeginning(term) ? QStringLiteral("*") : QString()));
    }
    return parts.join(u' ');
}

/// Takes the marks out of a piece of text and remembers where they stood.
void takeMatches(const QString& marked, SearchHit& hit)
{
    for (const QChar c : marked) {
        if (c == matchBegin)
            hit.matches.append({int(hit.text.size()), 0});
        else if (c == matchEnd && !hit.matches.isEmpty())
            hit.matches.last().length = int(hit.text.size()) - hit.matches.last().start;
        else
            hit.text += c == u'\n' ? QChar(u' ') : c;
    }
}

Result<void> addStore(ReadConnection& connection, const CompactId& inboxId, SearchHit& hit)
{
    if (inboxId.isNull())
        return {};
    const auto inbox = InboxStore::find(connection, inboxId.toId());
    if (!inbox)
        return inbox.error().code == ErrorCode::NotFound ? Result<void>() : Result<void>(inbox.error());
    hit.storeName = inbox->name;
    hit.storeColor = inbox->color;
    return {};
}

Result<SearchHit> hitOf(ReadConnection& connection, SearchKind kind, const Statement& row)
{
    SearchHit hit;
    hit.kind = kind;
    hit.id = row.id(1);
    hit.conversationId = row.id(2);
    hit.title = row.text(3);
    takeMatches(row.text(4), hit);
    hit.who = row.text(5);
    hit.at = row.instant(7);
    if (auto done = addStore(connection, row.compactId(6), hit); !done)
        return done.error();
    const auto author = Directory::nameOf(connection, ObjectType::Agent, row.compactId(9));
    if (!author)
        return author.error();
    if (!author->isEmpty())
        hit.who = *author;
    return hit;
}

Result<SearchPage> readPage(ReadConnection& connection, SearchKind kind, Statement& rows, int limit)
{
    if (auto done = rows.run(); !done)
        return done.error();
    SearchPage page;
    while (rows.next()) {
        auto hit = hitOf(connection, kind, rows);
        if (!hit)
            return hit.error();
        page.hits.append(std::move(*hit));
        page.next = rows.integer(0);
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    if (page.hits.size() < limit)
        page.next = 0;
    // Rows stand in the order they came to this computer; within a page the order is exact.
    std::stable_sort(page.hits.begin(), page.hits.end(),
                     [](const SearchHit& a, const SearchHit& b) { return a.at > b.at; });
    return page;
}

Result<SearchPage> ask(ReadConnection& connection, SearchKind kind, const QString& expression, int limit, qint64 below)
{
    Statement rows = connection.query(statementOf(kind));
    rows.bindText(expression).bind(below).bind(limit);
    return readPage(connection, kind, rows, limit);
}

/// What to look for in numbers of E.164 when the text is one or the beginning of one: "+49171" and "0049171" as they
/// are written internationally, "0171" without its trunk prefix anywhere in the number. Empty for any other text.
QString phoneDigits(const QString& text)
{
    constexpr int fewest = 4;
    QString digits;
    for (const QChar c : text.trimmed()) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (c == u'+' && digits.isEmpty())
            digits += c;
        else if (!QStringView(u" -/().\u00a0").contains(c))
            return {};
    }
    if (digits.startsWith(QLatin1String("00")))
        digits.replace(0, 2, u'+');
    else if (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits.size() >= fewest ? digits : QString();
}

} // namespace

Result<SearchPage> find(ReadConnection& connection, SearchKind kind, const QString& text, int limit, qint64 before)
{
    const QList<SearchTerm> terms = queryTerms(text);
    if (terms.isEmpty())
        return SearchPage();
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    if (const QString digits = phoneDigits(text); kind == SearchKind::Customer && !digits.isEmpty()) {
        Statement rows = connection.query("search_phone");
        rows.bindText(digits).bind(below).bind(limit);
        return readPage(connection, kind, rows, limit);
    }
    if (!isBeginning(terms.last()))
        return ask(connection, kind, expressionOf(terms, false), limit, below);
    // A beginning is merged from all words it may become, so a word that fills the page by itself is taken as typed.
    auto whole = ask(connection, kind, expressionOf(terms, false), limit, below);
    if (!whole || whole->hits.size() >= limit)
        return whole;
    return ask(connection, kind, expressionOf(terms, true), limit, below);
}

Result<qint64> unindexed(ReadConnection& connection)
{
    return FullTextIndex::missing(connection.connection());
}

} // namespace sampan::SearchStore
