// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace sampan
{

class ConversationWindow;

/// Which conversations stand in windows of their own. A conversation is edited in one place only: a window opens after
/// the former place has given its draft to the store, and the main window shows it again only after the window has.
class ConversationWindows : public QObject
{
    Q_OBJECT

public:
    explicit ConversationWindows(const WorkspaceContext& context, QObject* parent = nullptr);
    ~ConversationWindows() override;

    /// Also true while it is about to open.
    bool isOpen(const Id& conversationId) const;
    /// Opens it, or raises it where it is.
    void open(const Id& conversationId);
    ConversationWindow* window(const Id& conversationId) const;
    QList<Id> openIds() const;
    /// Closes all; their drafts are given to the store.
    void closeAll();

Q_SIGNALS:
    /// Whoever shows it lets go of it now and flushes its draft.
    void opening(const sampan::Id& conversationId);
    void opened(const sampan::Id& conversationId);
    /// It may be edited elsewhere again; its draft is in the store.
    void closed(const sampan::Id& conversationId);

private:
    void show(const Id& conversationId);
    void release(const Id& conversationId);
    /// After every write asked for so far is done.
    void afterWrites(std::function<void()> work);

    WorkspaceContext m_context;
    QHash<Id, QPointer<ConversationWindow>> m_windows;
    QSet<Id> m_between; ///< opening or closing
};

} // namespace sampan
