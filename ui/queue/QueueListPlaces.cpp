// SPDX-License-Identifier: GPL-3.0-or-later
// The half of QueueList about where rows stand: heights, painting, and keeping still what the agent looks at.
#include "ui/queue/QueueDelegate.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/SectionedQueue.h"

#include <QCursor>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace sampan
{

int QueueList::topOf(int row) const
{
    const int sections = m_sectioned->sectionsBefore(row);
    return sections * m_delegate->sectionHeight() + (row - sections) * m_delegate->rowHeight();
}

int QueueList::totalHeight() const
{
    return topOf(m_sectioned->rowCount());
}

/// The row at a height of the whole list; the last one below its end.
int QueueList::rowAt(int y) const
{
    const int rowHigh = qMax(1, m_delegate->rowHeight());
    int row = 0;
    int top = 0;
    for (const int section : m_sectioned->sectionRows()) {
        const int sectionTop = top + (section - row) * rowHigh;
        if (y < sectionTop)
            break;
        if (y < sectionTop + m_delegate->sectionHeight())
            return section;
        row = section + 1;
        top = sectionTop + m_delegate->sectionHeight();
    }
    return qMin(row + (y - top) / rowHigh, m_sectioned->rowCount() - 1);
}

QRect QueueList::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const int high = m_sectioned->isSection(index.row()) ? m_delegate->sectionHeight() : m_delegate->rowHeight();
    return {0, topOf(index.row()) - verticalOffset(), viewport()->width(), high};
}

QModelIndex QueueList::indexAt(const QPoint& point) const
{
    const int y = point.y() + verticalOffset();
    return y < 0 || y >= totalHeight() ? QModelIndex() : m_sectioned->index(rowAt(y), 0);
}

int QueueList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void QueueList::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    QRect rect = visualRect(index);
    // The section's name stays in sight with its first row.
    if (index.row() > 0 && m_sectioned->isSection(index.row() - 1))
        rect.setTop(rect.top() - m_delegate->sectionHeight());
    const int high = viewport()->height();
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(verticalOffset() + rect.center().y() - high / 2);
    else if (rect.top() < 0 || hint == PositionAtTop)
        verticalScrollBar()->setValue(verticalOffset() + rect.top());
    else if (rect.bottom() >= high || hint == PositionAtBottom)
        verticalScrollBar()->setValue(verticalOffset() + rect.bottom() + 1 - high);
}

void QueueList::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

void QueueList::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    verticalScrollBar()->setSingleStep(qMax(1, m_delegate->rowHeight() / 2));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, totalHeight() - viewport()->height()));
    horizontalScrollBar()->setRange(0, 0);
    viewport()->update();
    if (!m_isKeeping) // else once, when all has changed
        tellVisible();
}

void QueueList::tellVisible()
{
    if (m_model->rowCount() == 0)
        return;
    const auto source = [this](int row) {
        return m_sectioned->isSection(row) ? m_sectioned->sourceRow(row + 1) : m_sectioned->sourceRow(row);
    };
    const int first = rowAt(verticalOffset());
    const int last = rowAt(verticalOffset() + viewport()->height());
    m_model->setVisibleRows(qMax(0, source(first)), qMax(0, source(last)) + 1);
    const bool pointed = isVisible() && viewport()->underMouse();
    m_model->setHolding(verticalOffset() > 0 || pointed);
}

void QueueList::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    tellVisible();
}

void QueueList::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    QAbstractItemView::dataChanged(first, last, roles);
}

void QueueList::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
}

/// Remembers what stands where: the row under the pointer first, then the current one, then what is on top. At the top
/// of the list and without a pointer in it nothing is kept: new rows show where they belong.
void QueueList::keepPlace()
{
    if (m_isKeeping)
        return;
    m_isKeeping = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isKeeping = false;
            m_kept.clear();
            tellVisible();
        },
        Qt::QueuedConnection);
    const bool pointed = isVisible() && viewport()->underMouse();
    if (verticalOffset() == 0 && !pointed)
        return;
    const auto keep = [this](const QModelIndex& index) {
        const Id id = conversationAt(index);
        const QRect rect = visualRect(index);
        if (!id.isEmpty() && rect.intersects(viewport()->rect()))
            m_kept.append({id, rect.top()});
    };
    if (pointed)
        keep(indexAt(viewport()->mapFromGlobal(QCursor::pos())));
    keep(currentIndex());
    const int end = rowAt(verticalOffset() + viewport()->height());
    for (int row = rowAt(verticalOffset()); row <= end; ++row)
        keep(m_sectioned->index(row, 0));
}

void QueueList::restorePlace()
{
    updateGeometries();
    for (const Place& place : std::as_const(m_kept)) {
        const int row = m_model->rowOf(place.conversationId);
        if (row < 0)
            continue;
        verticalScrollBar()->setValue(topOf(m_sectioned->rowOfSource(row)) - place.top);
        return;
    }
}

void QueueList::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    if (!m_isKeeping)
        tellVisible();
}

void QueueList::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

QModelIndex QueueList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (m_model->rowCount() == 0)
        return {};
    const int page = qMax(1, viewport()->height() / qMax(1, m_delegate->rowHeight()) - 1);
    const int from = currentIndex().isValid() ? m_sectioned->sourceRow(currentIndex().row()) : -1;
    int to = from;
    switch (action) {
    case MoveHome:
        to = 0;
        break;
    case MoveEnd:
        to = m_model->rowCount() - 1;
        break;
    case MovePageUp:
    case MovePageDown:
        to = sourceStep(from, action == MovePageUp ? -page : page);
        break;
    case MoveUp:
    case MovePrevious:
        to = sourceStep(from, -1);
        break;
    case MoveDown:
    case MoveNext:
        to = sourceStep(from, 1);
        break;
    default:
        break;
    }
    return to < 0 ? QModelIndex() : m_sectioned->index(m_sectioned->rowOfSource(to), 0);
}

void QueueList::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.topLeft());
    if (index.isValid() && !m_sectioned->isSection(index.row()))
        selectionModel()->select(index, command);
    else if (command & QItemSelectionModel::Clear)
        selectionModel()->clearSelection();
}

QRegion QueueList::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QModelIndex& index : selection.indexes())
        region += visualRect(index);
    return region & viewport()->rect();
}

void QueueList::paintEvent(QPaintEvent* event)
{
    if (m_sectioned->rowCount() == 0)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem base;
    initViewItemOption(&base);
    base.widget = this;
    const int last = rowAt(verticalOffset() + event->rect().bottom());
    for (int row = rowAt(verticalOffset() + event->rect().top()); row <= last; ++row) {
        QStyleOptionViewItem option = base;
        paintRow(painter, option, row);
    }
}

void QueueList::paintRow(QPainter& painter, QStyleOptionViewItem& option, int row) const
{
    const QModelIndex index = m_sectioned->index(row, 0);
    option.rect = visualRect(index);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    const bool pointed = viewport()->underMouse() && option.rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    option.state.setFlag(QStyle::State_MouseOver, pointed);
    m_delegate->paint(&painter, option, index);
}

} // namespace sampan
