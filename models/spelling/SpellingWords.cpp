// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/SpellingWords.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace sampan
{

namespace
{

bool hasWordsWithoutSpaces(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isCheckable(QStringView word)
{
    int letters = 0;
    const QList<uint> points = word.toUcs4();
    for (const uint point : points) {
        if (QChar::isDigit(point) || point == u'_' || hasWordsWithoutSpaces(QChar::script(point)))
            return false;
        if (QChar::isLetter(point))
            ++letters;
    }
    return letters > 1;
}

/// The pieces of a line that are no prose: what has an @, a scheme, a slash or dot inside, or digits with letters.
QList<WordRange> codes(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("[^\\s<>()\\[\\]\\x{2068}\\x{2069}]*(?:@|://|www\\.|[\\w]\\.[\\w]|[\\w]/"
                       "[\\w]|\\\\|#\\w|\\d)[^\\s<>()\\[\\]\\x{2068}"
                       "\\x{2069}]*"),
        QRegularExpression::UseUnicodePropertiesOption);
    QList<WordRange> ranges;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        ranges += WordRange{static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength())};
    }
    return ranges;
}

bool overlaps(const QList<WordRange>& ranges, int start, int end)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [=](const WordRange& range) { return start < range.start + range.length && range.start < end; });
}

} // namespace

QList<WordRange> wordsToCheck(const QString& text)
{
    const QList<WordRange> skipped = codes(text);
    QList<WordRange> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = -1;
    for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary()) {
        const auto reasons = finder.boundaryReasons();
        if (start >= 0 && reasons.testFlag(QTextBoundaryFinder::EndOfItem)) {
            const int from = static_cast<int>(start);
            const int to = static_cast<int>(at);
            if (isCheckable(QStringView(text).mid(from, to - from)) && !overlaps(skipped, from, to))
                words += WordRange{from, to - from};
            start = -1;
        }
        if (reasons.testFlag(QTextBoundaryFinder::StartOfItem))
            start = at;
    }
    return words;
}

} // namespace sampan
