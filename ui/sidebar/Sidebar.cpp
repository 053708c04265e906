// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/Sidebar.h"

#include "ui/sidebar/SidebarDelegate.h"

#include <QContextMenuEvent>

#include <utility>

namespace sampan
{

namespace
{
constexpr int wideWidth = 184;
constexpr int railWidth = 48;
} // namespace

Sidebar::Sidebar(const Theme& theme, SidebarModel* model, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(model)
{
    setObjectName(QStringLiteral("sidebar"));
    setModel(model);
    setItemDelegate(new SidebarDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setViewportMargins(0, 8, 1, 8);
    setAccessibleName(tr("Views and stores"));
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    setRail(false);
    connect(model, &QAbstractItemModel::modelReset, this, &Sidebar::restore);
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void Sidebar::setRail(bool rail, bool isForced)
{
    m_rail = rail;
    m_isForced = isForced;
    static_cast<SidebarDelegate*>(itemDelegate())->setRail(rail);
    // The rail is as wide as its marks; a bar over them would hide their counts.
    setVerticalScrollBarPolicy(rail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setFixedWidth(rail ? railWidth : m_theme.scaled(wideWidth));
    scheduleDelayedItemsLayout();
}

void Sidebar::setCompact(bool compact)
{
    if (m_isCompact == compact)
        return;
    m_isCompact = compact;
    static_cast<SidebarDelegate*>(itemDelegate())->setCompact(compact);
    scheduleDelayedItemsLayout();
}

void Sidebar::chooseRow(int row)
{
    if (row < 0)
        return;
    if (currentIndex().row() == row)
        announce(row);
    else
        setCurrentIndex(m_model->index(row));
}

void Sidebar::chooseView(QueueView view)
{
    chooseRow(m_model->rowOf(view));
}

void Sidebar::chooseOutbox()
{
    chooseRow(m_model->outboxRow());
}

void Sidebar::chooseScope(const QueueScope& scope)
{
    const int row = m_model->rowOf(scope);
    if (row < 0)
        m_wanted = scope; // a filter just saved: its row comes with the counts
    chooseRow(row);
}

void Sidebar::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !m_restoring)
        announce(current.row());
}

void Sidebar::announce(int row)
{
    const SidebarModel::Kind kind = m_model->kindAt(row);
    if (kind == SidebarModel::Kind::Module) {
        // The module's own row leads to its first view, which then is the selected one.
        chooseRow(m_model->rowOf(QueueView::Mine));
        return;
    }
    m_wanted.reset();
    m_atOutbox = kind == SidebarModel::Kind::Outbox;
    m_scope = m_model->scopeAt(row);
    if (m_atOutbox)
        Q_EMIT outboxChosen();
    else
        Q_EMIT scopeChosen(m_scope, m_model->index(row).data().toString());
}

// A reset forgets the selection; the agent's place must not change because a store was added. A filter that says
// something else now is shown anew, and in place of one that is gone the first view.
void Sidebar::restore()
{
    if (m_wanted && m_model->rowOf(*m_wanted) >= 0)
        return chooseRow(m_model->rowOf(*std::exchange(m_wanted, std::nullopt)));
    const int row = m_atOutbox ? m_model->outboxRow() : m_model->rowOf(m_scope);
    const bool isFilter = !m_atOutbox && m_scope.view == QueueView::SavedFilter;
    if (row < 0) {
        if (isFilter && !m_scope.filter.id.isEmpty())
            chooseView(QueueView::Mine);
        return;
    }
    m_restoring = true;
    setCurrentIndex(m_model->index(row));
    m_restoring = false;
    if (isFilter && m_model->scopeAt(row) != m_scope)
        announce(row);
}

void Sidebar::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (m_model->kindAt(index.isValid() ? index.row() : -1) != SidebarModel::Kind::Filter)
        return;
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT filterMenuAsked(m_model->scopeAt(index.row()).filter, place);
}

void Sidebar::keyboardSearch(const QString&) {}

void Sidebar::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void Sidebar::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace sampan
