// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/QueueQuery.h"

#include <vector>

namespace sampan
{

/// A sorted list of up to millions of places in chunks, so that inserting in the middle moves a chunk and not
/// everything.
class PlaceList
{
public:
    /// `places` must be sorted.
    void assign(const QList<QueuePlace>& places);
    void clear();
    int size() const { return m_size; }
    const QueuePlace& at(int row) const;
    /// Where `place` stands or would stand.
    int lowerBound(const QueuePlace& place) const;
    bool contains(const QueuePlace& place) const;
    /// The row of an id whose place is unknown: looks at all. -1 if absent.
    int find(const CompactId& id) const;
    void insert(const QueuePlace& place);
    void removeAt(int row);

private:
    struct Position {
        size_t chunk;
        size_t offset;
    };
    Position locate(int row) const;
    void recount(size_t from);

    std::vector<std::vector<QueuePlace>> m_chunks;
    std::vector<int> m_starts;
    int m_size = 0;
};

} // namespace sampan
