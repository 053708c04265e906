// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace sampan
{

/// A place in the text of the message list: a row and a position in its document.
struct TextPlace {
    int row = -1;
    int position = 0;
    friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};

/// What is selected, across messages: from where it began to where it is extended to.
struct TextSpan {
    TextPlace anchor;
    TextPlace cursor;

    bool isEmpty() const { return anchor.row < 0 || anchor == cursor; }
    TextPlace first() const { return std::min(anchor, cursor); }
    TextPlace last() const { return std::max(anchor, cursor); }
    bool touches(int row) const { return !isEmpty() && row >= first().row && row <= last().row; }
    /// The part of `row`, whose document ends at `end`.
    int startIn(int row) const { return row == first().row ? first().position : 0; }
    int endIn(int row, int end) const { return row == last().row ? std::min(last().position, end) : end; }
};

} // namespace sampan
