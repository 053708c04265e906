// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace sampan
{

/// The heights of a long list of rows, so that "where is row n" and "which row is at y" cost O(log n) although heights
/// are estimates that are corrected one by one. Pixels; rows from 0.
class HeightIndex
{
public:
    int count() const { return static_cast<int>(m_heights.size()); }
    /// `count` rows of `height` each, or as given.
    void reset(int count, int height);
    void reset(std::vector<int> heights);
    void insert(int first, int count, int height);
    void remove(int first, int count);
    void set(int row, int height);
    int height(int row) const { return m_heights[static_cast<size_t>(row)]; }
    /// Top of `row`; top(count()) is the total.
    qint64 top(int row) const;
    qint64 total() const { return top(count()); }
    /// The row that covers `y`, kept inside the list; -1 when the list is empty.
    int rowAt(qint64 y) const;

private:
    void rebuild();

    std::vector<int> m_heights;
    std::vector<qint64> m_tree; // Fenwick sums, 1-based
};

} // namespace sampan
