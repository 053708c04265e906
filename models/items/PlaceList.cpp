// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/PlaceList.h"

#include <algorithm>

namespace sampan
{
namespace
{

constexpr qsizetype filled = 512; ///< places of a fresh chunk
constexpr size_t limit = 1024;    ///< a chunk that grows beyond is cut in two

} // namespace

void PlaceList::assign(const QList<QueuePlace>& places)
{
    clear();
    for (qsizetype i = 0; i < places.size(); i += filled) {
        const auto end = places.cbegin() + qMin(i + filled, places.size());
        m_chunks.emplace_back(places.cbegin() + i, end);
    }
    recount(0);
}

void PlaceList::clear()
{
    m_chunks.clear();
    m_starts.clear();
    m_size = 0;
}

const QueuePlace& PlaceList::at(int row) const
{
    const Position position = locate(row);
    return m_chunks[position.chunk][position.offset];
}

PlaceList::Position PlaceList::locate(int row) const
{
    const auto after = std::upper_bound(m_starts.cbegin(), m_starts.cend(), row);
    const auto chunk = size_t(after - m_starts.cbegin()) - 1;
    return {chunk, size_t(row - m_starts[chunk])};
}

int PlaceList::lowerBound(const QueuePlace& place) const
{
    const auto chunk = std::lower_bound(m_chunks.cbegin(), m_chunks.cend(), place,
                                        [](const auto& c, const QueuePlace& p) { return c.back() < p; });
    if (chunk == m_chunks.cend())
        return m_size;
    const auto spot = std::lower_bound(chunk->cbegin(), chunk->cend(), place);
    return m_starts[size_t(chunk - m_chunks.cbegin())] + int(spot - chunk->cbegin());
}

bool PlaceList::contains(const QueuePlace& place) const
{
    const int row = lowerBound(place);
    return row < m_size && at(row) == place;
}

int PlaceList::find(const CompactId& id) const
{
    int row = 0;
    for (const auto& chunk : m_chunks) {
        for (const QueuePlace& place : chunk) {
            if (place.id == id)
                return row;
            ++row;
        }
    }
    return -1;
}

void PlaceList::insert(const QueuePlace& place)
{
    if (m_chunks.empty()) {
        m_chunks.push_back({place});
        return recount(0);
    }
    auto chunk = std::lower_bound(m_chunks.begin(), m_chunks.end(), place,
                                  [](const auto& c, const QueuePlace& p) { return c.back() < p; });
    if (chunk == m_chunks.end())
        --chunk;
    chunk->insert(std::lower_bound(chunk->begin(), chunk->end(), place), place);
    const auto index = size_t(chunk - m_chunks.begin());
    if (chunk->size() > limit) {
        const auto half = chunk->begin() + qsizetype(chunk->size() / 2);
        std::vector<QueuePlace> rest(half, chunk->end());
        chunk->erase(half, chunk->end());
        m_chunks.insert(m_chunks.begin() + qsizetype(index) + 1, std::move(rest));
    }
    recount(index);
}

void PlaceList::removeAt(int row)
{
    const Position position = locate(row);
    std::vector<QueuePlace>& chunk = m_chunks[position.chunk];
    chunk.erase(chunk.begin() + qsizetype(position.offset));
    if (chunk.empty())
        m_chunks.erase(m_chunks.begin() + qsizetype(position.chunk));
    recount(position.chunk);
}

void PlaceList::recount(size_t from)
{
    m_starts.resize(m_chunks.size());
    int start = from > 0 && from <= m_starts.size() ? m_starts[from - 1] + int(m_chunks[from - 1].size()) : 0;
    for (size_t i = from; i < m_chunks.size(); ++i) {
        m_starts[i] = start;
        start += int(m_chunks[i].size());
    }
    m_size = start;
}

} // namespace sampan
