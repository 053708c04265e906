// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sampan
{

/// Where a word stands in its text, in UTF-16 units.
struct WordRange {
    int start = 0;
    int length = 0;
    friend bool operator==(const WordRange&, const WordRange&) = default;
};

/// The words of a line that a dictionary can judge: words by Unicode's rules (UAX #29), without addresses, links, order
/// and parcel numbers, words with digits, single letters, "@name" and scripts that are not written with spaces
/// (Chinese, Japanese, Thai, Lao, Khmer, Burmese).
QList<WordRange> wordsToCheck(const QString& text);

} // namespace sampan
