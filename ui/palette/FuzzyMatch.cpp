// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/FuzzyMatch.h"

#include <QStringList>

#include <algorithm>

namespace sampan
{

namespace
{

// A whole piece always beats scattered letters; the beginning of a word beats its middle.
constexpr int pieceScore = 100;
constexpr int wordStartBonus = 60;
constexpr int textStartBonus = 40;
constexpr int scatteredScore = 20;
constexpr int letterAtWordStart = 5;

bool isWordStart(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

bool isSpelled(const QString& word)
{
    return std::all_of(word.begin(), word.end(),
                       [](QChar letter) { return letter.unicode() < 0x2E80 && letter.isLetterOrNumber(); });
}

std::optional<FuzzyMatch> matchPiece(const QString& text, const QString& word)
{
    std::optional<FuzzyMatch> best;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const int score = pieceScore + (isWordStart(text, at) ? wordStartBonus : 0) + (at == 0 ? textStartBonus : 0);
        if (!best || score > best->score)
            best = FuzzyMatch{score, {{static_cast<int>(at), static_cast<int>(word.size())}}};
    }
    return best;
}

std::optional<FuzzyMatch> matchScattered(const QString& text, const QString& word)
{
    FuzzyMatch match{scatteredScore, {}};
    qsizetype at = -1;
    for (const QChar letter : word) {
        qsizetype next = at + 1;
        while (next < text.size() && text.at(next).toCaseFolded() != letter.toCaseFolded())
            ++next;
        if (next == text.size())
            return {};
        const bool follows = at >= 0 && next == at + 1;
        // The first letter begins a word, else everything is somehow in everything.
        if (at < 0 && !isWordStart(text, next))
            return {};
        match.score += isWordStart(text, next) ? letterAtWordStart : follows ? 2 : -1;
        if (follows)
            ++match.marks.last().second;
        else
            match.marks.append({static_cast<int>(next), 1});
        at = next;
    }
    return match.score > scatteredScore ? std::optional(match) : std::nullopt;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& text, const QString& query)
{
    FuzzyMatch whole;
    const QStringList words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        std::optional<FuzzyMatch> match = matchPiece(text, word);
        if (!match && word.size() > 1 && isSpelled(word))
            match = matchScattered(text, word);
        if (!match)
            return {};
        whole.score += match->score;
        whole.marks += match->marks;
    }
    std::sort(whole.marks.begin(), whole.marks.end());
    return whole;
}

} // namespace sampan
