// SPDX-License-Identifier: GPL-3.0-or-later
// How the message list follows its model.
#include "items/Roles.h"
#include "ui/conversation/MessageListView.h"

#include <QAbstractItemModel>

namespace sampan
{

namespace
{
constexpr int estimate = 120; // of a row nobody has seen
} // namespace

void MessageListView::connectModel()
{
    connect(m_model, &QAbstractItemModel::modelReset, this, &MessageListView::resetRows);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { insertRows(first, last); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { removeRows(first, last); });
    connect(m_model, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex&, int first, int last, const QModelIndex&, int to) {
                removeRows(first, last);
                const int target = to > first ? to - (last - first + 1) : to;
                insertRows(target, target + last - first);
            });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { refreshRows(from.row(), to.row()); });
}

void MessageListView::resetRows()
{
    forgetBlocks();
    m_quotesOpen.clear();
    m_picturesShown.clear();
    m_found.clear();
    m_attachmentsOpen.clear();
    m_whole.clear();
    m_soughtId.clear();
    m_heights.reset(m_model ? m_model->rowCount() : 0, estimate);
    m_span = {};
    m_current = m_part = -1;
    m_hoverRow = m_hoverPart = -1;
    m_stick = true;
    m_seenEnd = m_heights.count();
    relayout();
}

void MessageListView::insertRows(int first, int last)
{
    const int added = last - first + 1;
    m_heights.insert(first, added, estimate);
    if (first <= m_anchorRow && !m_stick)
        m_anchorRow += added;
    if (first < m_seenEnd)
        m_seenEnd += added;
    shiftPlaces(first, added);
    if (last + 1 < count())
        forgetBlock(last + 1); // its day line may be another's now
    // One's own new message is always shown; those of others wait below until the reader comes.
    if (last + 1 == count() && m_model->index(last, 0).data(IsOwnRole).toBool())
        m_stick = true;
    relayout();
}

void MessageListView::removeRows(int first, int last)
{
    const int gone = last - first + 1;
    m_heights.remove(first, gone);
    if (m_anchorRow > first)
        m_anchorRow = qMax(first, m_anchorRow - gone);
    m_seenEnd = qMin(m_seenEnd, count());
    shiftPlaces(first, -gone);
    if (first < count())
        forgetBlock(first);
    relayout();
}

void MessageListView::shiftPlaces(int first, int difference)
{
    const auto shift = [&](int& row) {
        if (row >= first)
            row = difference > 0 ? row + difference : qMax(first, row + difference);
    };
    for (int* row : {&m_current, &m_span.anchor.row, &m_span.cursor.row})
        shift(*row);
    m_current = qMin(m_current, count() - 1);
    if (m_span.last().row >= count())
        m_span = {};
    m_hoverRow = m_hoverPart = -1;
}

void MessageListView::refreshRows(int first, int last)
{
    bool sought = false;
    for (int row = first; row <= qMin(last + 1, count() - 1); ++row) {
        forgetBlock(row);
        sought = sought || (!m_soughtId.isEmpty() && !m_found.contains(m_soughtId) && idAt(row) == m_soughtId);
    }
    relayout();
    if (sought)
        showSought(); // it was not loaded when it was asked for
}

} // namespace sampan
