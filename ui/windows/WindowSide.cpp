// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/WindowSide.h"

#include "ui/Settings.h"
#include "ui/Theme.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/customer/SidePanel.h"
#include "ui/windows/SplitterReset.h"
#include "ui/windows/WindowShape.h"

#include <QApplication>
#include <QEvent>
#include <QSplitter>

namespace sampan
{

namespace
{
// design.md, "Window".
constexpr int leastPane = 480;
constexpr int leastWidth = 280;
constexpr int usualWidth = 328;
constexpr int mostWidth = 440;
const auto choiceName = QStringLiteral("windowSidePanel");
const auto splitterName = QStringLiteral("windowSplitter");
} // namespace

WindowSide::WindowSide(const WorkspaceContext& context, QSplitter* splitter, ConversationPane* pane)
    : QObject(splitter), m_context(context), m_splitter(splitter), m_pane(pane),
      m_panel(new SidePanel(context, splitter))
{
    const Theme& theme = *context.theme;
    m_panel->setMinimumWidth(theme.scaled(leastWidth));
    m_panel->setMaximumWidth(theme.scaled(mostWidth));
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({leastPane, theme.scaled(usualWidth)});
    splitter->restoreState(context.settings->shape(WindowShape::keyed(splitterName)));
    splitter->setHandleWidth(1);
    new SplitterReset(splitter, [this](int index) { return index == 1 ? m_context.theme->scaled(usualWidth) : -1; });
    splitter->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &WindowSide::arrange);
    connect(m_panel, &SidePanel::closeAsked, this, &WindowSide::toggle);
    connect(m_panel, &SidePanel::leaveAsked, this, [this] {
        closeDrawer();
        m_pane->focusMessages();
    });
    // Whether there is room is known with the first resize.
    m_panel->setVisible(context.settings->shape(choiceName) != "hidden");
}

void WindowSide::arrange()
{
    const Theme& theme = *m_context.theme;
    const bool drawer = m_splitter->width() < theme.scaled(leastPane + leastWidth);
    if (drawer != m_panel->isDrawer()) {
        m_drawerOpen = false;
        m_panel->setDrawer(drawer ? m_splitter->parentWidget() : nullptr);
        if (!drawer) {
            const int wide = theme.scaled(usualWidth);
            m_splitter->addWidget(m_panel);
            m_splitter->setSizes({m_splitter->width() - wide, wide});
        }
    }
    m_panel->setVisible(drawer ? m_drawerOpen : m_context.settings->shape(choiceName) != "hidden");
    if (drawer && m_drawerOpen)
        m_panel->raise();
}

void WindowSide::toggle()
{
    const bool hadFocus = m_panel->isAncestorOf(QApplication::focusWidget());
    if (m_panel->isDrawer())
        m_drawerOpen = !m_drawerOpen;
    else
        m_context.settings->setShape(choiceName, m_panel->isVisible() ? "hidden" : "shown");
    arrange();
    if (m_panel->isVisible())
        m_panel->focusTabs();
    else if (hadFocus)
        m_pane->focusMessages();
}

bool WindowSide::closeDrawer()
{
    const bool open = m_panel->isDrawer() && m_drawerOpen;
    if (open)
        toggle();
    return open;
}

void WindowSide::save()
{
    if (!m_panel->isDrawer())
        m_context.settings->setShape(WindowShape::keyed(splitterName), m_splitter->saveState());
}

bool WindowSide::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_splitter && event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace sampan
