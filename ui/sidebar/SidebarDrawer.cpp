// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/SidebarDrawer.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStyle>

namespace sampan
{

SidebarDrawer::SidebarDrawer(const Theme& theme, SidebarModel* model, Sidebar* rail)
    : Sidebar(theme, model, rail->parentWidget()), m_rail(rail)
{
    setObjectName(QStringLiteral("sidebarDrawer"));
    hide();
    parentWidget()->installEventFilter(this);
    connect(this, &Sidebar::scopeChosen, rail, [this](const QueueScope& scope) { m_rail->chooseScope(scope); });
    connect(this, &Sidebar::outboxChosen, rail, &Sidebar::chooseOutbox);
    connect(this, &Sidebar::filterMenuAsked, rail, &Sidebar::filterMenuAsked);
    connect(this, &QAbstractItemView::clicked, this, [this] { closeDrawer(); });
}

void SidebarDrawer::toggle()
{
    if (isVisible())
        return closeDrawer();
    m_before = QApplication::focusWidget();
    setRail(false);
    setCompact(m_rail->isCompact());
    {
        // It shows where the rail is; nothing is chosen by that.
        const QSignalBlocker quiet(this);
        setCurrentIndex(m_rail->currentIndex());
    }
    place();
    show();
    raise();
    setFocus(Qt::ShortcutFocusReason);
}

void SidebarDrawer::place()
{
    const QRect all = parentWidget()->rect();
    setGeometry(QStyle::visualRect(layoutDirection(), all, QRect(0, 0, maximumWidth(), all.height())));
}

void SidebarDrawer::closeDrawer()
{
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void SidebarDrawer::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
        return closeDrawer();
    Sidebar::keyPressEvent(event);
}

void SidebarDrawer::focusOutEvent(QFocusEvent* event)
{
    Sidebar::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        closeDrawer();
}

bool SidebarDrawer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return Sidebar::eventFilter(watched, event);
}

} // namespace sampan
