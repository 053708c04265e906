// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueueList.h"

#include "ui/queue/QueueDelegate.h"
#include "ui/queue/SpokenQueue.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace sampan
{

QueueList::QueueList(const Theme& theme, const Clock& clock, QueueModel* model, QWidget* parent)
    : QListView(parent), m_model(model), m_delegate(new QueueDelegate(theme, clock, this)),
      m_spoken(new SpokenQueue(clock, this))
{
    m_spoken->setSourceModel(model);
    setModel(m_spoken);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Queue"));
    verticalScrollBar()->setSingleStep(theme.scaled(33));
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_model->conversationAt(index.row())); });
}

Id QueueList::currentConversation() const
{
    return currentIndex().isValid() ? m_model->conversationAt(currentIndex().row()) : Id();
}

void QueueList::choose(const Id& conversationId)
{
    const int row = m_model->rowOf(conversationId);
    if (row < 0)
        return;
    setCurrentIndex(m_spoken->index(row, 0));
    scrollTo(currentIndex());
}

void QueueList::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int from = currentIndex().isValid() ? currentIndex().row() + rows : (rows > 0 ? 0 : count - 1);
    setCurrentIndex(m_spoken->index(qBound(0, from, count - 1), 0));
    scrollTo(currentIndex());
}

Id QueueList::following(const Id& conversationId) const
{
    const int row = m_model->rowOf(conversationId);
    if (row < 0)
        return currentConversation();
    if (row + 1 < m_model->rowCount())
        return m_model->conversationAt(row + 1);
    return row > 0 ? m_model->conversationAt(row - 1) : Id();
}

void QueueList::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    scheduleDelayedItemsLayout();
}

void QueueList::tellVisible()
{
    if (m_model->rowCount() == 0)
        return;
    const int high = qMax(1, m_delegate->rowHeight());
    const int first = verticalScrollBar()->value() / high;
    m_model->setVisibleRows(first, first + viewport()->height() / high + 1);
    m_model->setHolding(verticalScrollBar()->value() > 0);
}

void QueueList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    const Id id = current.isValid() ? m_model->conversationAt(current.row()) : Id();
    if (m_isRemoving)
        Q_EMIT displaced(id);
    else
        Q_EMIT chosen(id);
}

void QueueList::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    m_isRemoving = true;
    QListView::rowsAboutToBeRemoved(parent, start, end);
    m_isRemoving = false;
}

void QueueList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    tellVisible();
}

void QueueList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    tellVisible();
}

void QueueList::focusInEvent(QFocusEvent* event)
{
    // Not QListView's: it would make the first row current, which opens a conversation nobody chose.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void QueueList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void QueueList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT opened(currentConversation());
        return;
    }
    QListView::keyPressEvent(event);
}

void QueueList::keyboardSearch(const QString&)
{
    // Letters are commands here; typing does not search.
}

} // namespace sampan
