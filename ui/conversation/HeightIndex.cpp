// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/HeightIndex.h"

namespace sampan
{

void HeightIndex::reset(int count, int height)
{
    m_heights.assign(static_cast<size_t>(count), height);
    rebuild();
}

void HeightIndex::reset(std::vector<int> heights)
{
    m_heights = std::move(heights);
    rebuild();
}

void HeightIndex::insert(int first, int count, int height)
{
    m_heights.insert(m_heights.begin() + first, static_cast<size_t>(count), height);
    rebuild();
}

void HeightIndex::remove(int first, int count)
{
    m_heights.erase(m_heights.begin() + first, m_heights.begin() + first + count);
    rebuild();
}

void HeightIndex::set(int row, int height)
{
    const qint64 difference = height - m_heights[static_cast<size_t>(row)];
    if (difference == 0)
        return;
    m_heights[static_cast<size_t>(row)] = height;
    for (int i = row + 1; i <= count(); i += i & -i)
        m_tree[static_cast<size_t>(i)] += difference;
}

qint64 HeightIndex::top(int row) const
{
    qint64 sum = 0;
    for (int i = row; i > 0; i -= i & -i)
        sum += m_tree[static_cast<size_t>(i)];
    return sum;
}

int HeightIndex::rowAt(qint64 y) const
{
    if (m_heights.empty())
        return -1;
    int step = 1;
    while (step * 2 <= count())
        step *= 2;
    int row = 0;
    for (qint64 rest = qMax<qint64>(y, 0); step > 0; step /= 2) {
        if (row + step > count() || m_tree[static_cast<size_t>(row + step)] > rest)
            continue;
        row += step;
        rest -= m_tree[static_cast<size_t>(row)];
    }
    return qMin(row, count() - 1);
}

void HeightIndex::rebuild()
{
    m_tree.assign(m_heights.size() + 1, 0);
    for (int i = 1; i <= count(); ++i) {
        m_tree[static_cast<size_t>(i)] += m_heights[static_cast<size_t>(i - 1)];
        const int parent = i + (i & -i);
        if (parent <= count())
            m_tree[static_cast<size_t>(parent)] += m_tree[static_cast<size_t>(i)];
    }
}

} // namespace sampan
