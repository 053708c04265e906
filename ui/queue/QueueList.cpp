// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueueList.h"

#include "ui/queue/BulkChoice.h"
#include "ui/queue/QueueDelegate.h"
#include "ui/queue/QueuePresence.h"
#include "ui/queue/SectionedQueue.h"

#include <QKeyEvent>
#include <QScrollBar>

// Choosing, stepping and keys; where rows stand is in QueueListPlaces.cpp.

namespace sampan
{

QueueList::QueueList(const Theme& theme, const Clock& clock, QueueModel* model, QWidget* parent)
    : QListView(parent), m_model(model), m_delegate(new QueueDelegate(theme, clock, this)),
      m_choice(new BulkChoice(model, this)), m_presence(new QueuePresence(this)),
      m_sectioned(new SectionedQueue(model, clock, *m_choice, *m_presence, this))
{
    setModel(m_sectioned);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Queue"));
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    connect(&theme, &Theme::changed, this, [this] { updateGeometries(); });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (!m_sectioned->isSection(index.row()))
            Q_EMIT opened(conversationAt(index));
    });
    connect(m_choice, &BulkChoice::changed, this, [this] {
        m_delegate->setChoosing(!m_choice->isEmpty());
        viewport()->update();
    });
    connect(m_presence, &QueuePresence::changed, viewport(), qOverload<>(&QWidget::update));
    connectModel();
}

void QueueList::connectModel()
{
    using Model = QAbstractItemModel;
    // The source speaks first: what is kept is where rows stood before anything changed.
    connect(m_model, &Model::rowsAboutToBeInserted, this, &QueueList::keepPlace);
    connect(m_model, &Model::rowsAboutToBeRemoved, this, &QueueList::keepPlace);
    connect(m_model, &Model::rowsAboutToBeMoved, this, &QueueList::keepPlace);
    connect(m_sectioned, &Model::rowsAboutToBeInserted, this, &QueueList::keepPlace);
    connect(m_sectioned, &Model::rowsAboutToBeRemoved, this, &QueueList::keepPlace);
    connect(m_model, &Model::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { reselect(first, last); });
    for (const auto changed : {&Model::rowsInserted, &Model::rowsRemoved})
        connect(m_sectioned, changed, this, &QueueList::restorePlace);
    connect(m_sectioned, &Model::rowsMoved, this, &QueueList::restorePlace);
    connect(m_sectioned, &Model::modelReset, this, [this] {
        m_left.reset();
        m_kept.clear();
        updateGeometries();
    });
}

Id QueueList::conversationAt(const QModelIndex& index) const
{
    return index.isValid() ? m_model->conversationAt(m_sectioned->sourceRow(index.row())) : Id();
}

Id QueueList::currentConversation() const
{
    return conversationAt(currentIndex());
}

void QueueList::choose(const Id& conversationId)
{
    const int row = m_model->rowOf(conversationId);
    if (row < 0)
        return;
    setCurrentIndex(m_sectioned->index(m_sectioned->rowOfSource(row), 0));
    scrollTo(currentIndex());
}

// From `from` (a row of the model, -1: none); a conversation that left has its place between two rows.
int QueueList::sourceStep(int from, int rows) const
{
    const int last = m_model->rowCount() - 1;
    if (from >= 0)
        return qBound(0, from + rows, last);
    if (m_left)
        return qBound(0, m_left->row + (rows > 0 ? rows - 1 : rows), last);
    return rows > 0 ? 0 : last;
}

void QueueList::step(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const int from = currentIndex().isValid() ? m_sectioned->sourceRow(currentIndex().row()) : -1;
    choose(m_model->conversationAt(sourceStep(from, rows)));
}

Id QueueList::following(const Id& conversationId) const
{
    const int row = m_model->rowOf(conversationId);
    const bool left = row < 0 && m_left && m_left->conversationId == conversationId;
    if (row < 0 && !left)
        return currentConversation();
    const int next = left ? m_left->row : row + 1;
    if (next < m_model->rowCount())
        return m_model->conversationAt(next);
    const int above = left ? m_left->row - 1 : row - 1;
    return above >= 0 ? m_model->conversationAt(above) : Id();
}

void QueueList::toggleCurrent()
{
    m_choice->toggle(currentConversation());
}

void QueueList::stepRange(int rows)
{
    const Id from = currentConversation();
    step(rows);
    m_choice->extendTo(from.isEmpty() ? currentConversation() : from, currentConversation());
}

void QueueList::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    keepPlace();
    restorePlace();
}

void QueueList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid())
        m_open = conversationAt(current);
    if (m_isQuiet)
        return;
    m_left.reset();
    Q_EMIT chosen(conversationAt(current));
}

// An assistive technology selects a row without making it the current one; everybody else does both, one after the
// other, hence later.
void QueueList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (m_isQuiet)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QModelIndexList all = selectionModel()->selectedIndexes();
            if (all.size() == 1 && all.first() != currentIndex())
                setCurrentIndex(all.first());
        },
        Qt::QueuedConnection);
}

// What leaves takes its selection along: nothing else may look chosen that nobody chose.
void QueueList::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    const int current = currentIndex().row();
    if (currentIndex().isValid() && current >= start && current <= end) {
        // The model has let it go already; the open conversation is still the one chosen last.
        m_left = Left{m_open, m_sectioned->sourceRow(start)};
        m_isQuiet = true;
        setCurrentIndex({});
        clearSelection();
        m_isQuiet = false;
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

/// A conversation that comes back (its change was taken back) is the chosen one again, if there is no other.
void QueueList::reselect(int first, int last)
{
    if (!m_left || currentIndex().isValid())
        return;
    const int row = m_model->rowOf(m_left->conversationId);
    if (row < first || row > last)
        return;
    m_isQuiet = true;
    setCurrentIndex(m_sectioned->index(m_sectioned->rowOfSource(row), 0));
    m_isQuiet = false;
    m_left.reset();
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
    const bool extends = event->modifiers() == Qt::ShiftModifier;
    if (extends && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up))
        return stepRange(event->key() == Qt::Key_Down ? 1 : -1);
    QListView::keyPressEvent(event);
    // The way to the top is also the way to what waits above it, wherever the pointer rests.
    if (event->key() == Qt::Key_Home && verticalOffset() == 0)
        m_model->setHolding(false);
}

void QueueList::keyboardSearch(const QString&)
{
    // Letters are commands here; typing does not search.
}

bool QueueList::mouseChooses(const QMouseEvent& event)
{
    const QModelIndex index = indexAt(event.position().toPoint());
    const Id id = conversationAt(index);
    if (event.button() != Qt::LeftButton || id.isEmpty())
        return false;
    const bool onBox = m_delegate->boxRect(visualRect(index), layoutDirection()).contains(event.position().toPoint());
    if (event.modifiers() & Qt::ShiftModifier) {
        m_choice->extendTo(currentConversation().isEmpty() ? id : currentConversation(), id);
        return true;
    }
    if (!onBox && !(event.modifiers() & Qt::ControlModifier))
        return false;
    m_choice->toggle(id);
    return true;
}

void QueueList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_sectioned->isSection(index.row()) || mouseChooses(*event))
        return event->accept();
    QListView::mousePressEvent(event);
}

void QueueList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_sectioned->isSection(index.row()) || mouseChooses(*event))
        return event->accept();
    QListView::mouseDoubleClickEvent(event);
}

} // namespace sampan
