// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>
#include <utility>

namespace sampan
{

/// How well a text answers what was typed.
struct FuzzyMatch {
    int score = 0;                    ///< the higher the better
    QList<std::pair<int, int>> marks; ///< start and length in the text, ascending
};

/// Every word typed must be in the text, in any order and without regard to case: as a piece of it (the only way for
/// Chinese, Japanese and Korean), or letter by letter from the beginnings of its words on ("nc", "sndslv"). An empty
/// query matches everything with score 0; nothing: no match.
std::optional<FuzzyMatch> fuzzyMatch(const QString& text, const QString& query);

} // namespace sampan
