// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sampan
{

/// How texts are cut for full-text search, the same on the workstation (FTS5 tokenizer) and the server (index column):
/// lower case, diacritics removed, compatibility forms folded (full width digits, half width kana). Runs of Han, kana
/// and Hangul become overlapping pairs of characters, and a last token of one character, so that a single character is
/// found as a prefix everywhere; other letters and digits form words; everything else separates.

struct SearchToken {
    QString text;
    qsizetype start = 0; ///< UTF-16 offsets into the original text
    qsizetype end = 0;
    qsizetype head = 0; ///< of a pair: how much of `text` is its first character; else 0
};

/// All tokens of a text in order. Give it composed text (NormalizationForm_KC) where offsets do not matter.
QList<SearchToken> searchTokens(const QString& text);

/// The tokens parted by single blanks: what the server keeps in its index column.
QString indexText(const QString& text);

/// One thing that must be found: its tokens follow each other; with `isPrefix` the last one is only a beginning.
struct SearchTerm {
    QStringList tokens;
    bool isPrefix = false;
    friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

/// What a typed query asks for; all terms must be found. A run of two or more Chinese, Japanese or Korean characters is
/// the phrase of its pairs, a single one a prefix; the last word of the query is a prefix while it is being typed.
QList<SearchTerm> queryTerms(const QString& query);

} // namespace sampan
