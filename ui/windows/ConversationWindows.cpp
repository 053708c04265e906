// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/ConversationWindows.h"

#include "storage/Store.h"
#include "ui/windows/ConversationWindow.h"

namespace sampan
{

ConversationWindows::ConversationWindows(const WorkspaceContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
}

ConversationWindows::~ConversationWindows()
{
    closeAll();
}

bool ConversationWindows::isOpen(const Id& conversationId) const
{
    return m_windows.contains(conversationId) || m_between.contains(conversationId);
}

ConversationWindow* ConversationWindows::window(const Id& conversationId) const
{
    return m_windows.value(conversationId);
}

QList<Id> ConversationWindows::openIds() const
{
    return m_windows.keys();
}

void ConversationWindows::open(const Id& conversationId)
{
    if (conversationId.isEmpty() || m_between.contains(conversationId))
        return;
    if (ConversationWindow* present = window(conversationId)) {
        present->setWindowState(present->windowState() & ~Qt::WindowMinimized);
        present->show();
        present->raise();
        present->activateWindow();
        return;
    }
    m_between.insert(conversationId);
    Q_EMIT opening(conversationId);
    afterWrites([this, conversationId] { show(conversationId); });
}

void ConversationWindows::show(const Id& conversationId)
{
    m_between.remove(conversationId);
    auto* made = new ConversationWindow(m_context, conversationId);
    m_windows.insert(conversationId, made);
    connect(made, &ConversationWindow::closing, this, &ConversationWindows::release);
    connect(made, &ConversationWindow::openAsked, this, &ConversationWindows::open);
    made->show();
    made->raise();
    made->activateWindow();
    Q_EMIT opened(conversationId);
}

void ConversationWindows::release(const Id& conversationId)
{
    m_windows.remove(conversationId);
    m_between.insert(conversationId);
    afterWrites([this, conversationId] {
        m_between.remove(conversationId);
        Q_EMIT closed(conversationId);
    });
}

void ConversationWindows::closeAll()
{
    const auto windows = m_windows.values();
    for (const QPointer<ConversationWindow>& each : windows) {
        if (!each)
            continue;
        each->close();
        // Not later: the store closes after this.
        delete each;
    }
    m_windows.clear();
}

void ConversationWindows::afterWrites(std::function<void()> work)
{
    m_context.store->write([](WriteTransaction&) { return Result<void>(); }, this,
                           [work = std::move(work)](const Result<void>&) { work(); });
}

} // namespace sampan
