// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/widgets/EmptyState.h"

namespace sampan
{

/// Stands where the queue is, while an empty one means nothing: before the cache has been equal to the server for the
/// first time, and for a role that reads no conversations. Follows the synchronisation by itself.
class NotYetPage final : public EmptyState
{
    Q_OBJECT

public:
    explicit NotYetPage(const WorkspaceContext& context, QWidget* parent = nullptr);

    /// Whether an empty list has to be explained by this page instead of "nothing is waiting".
    bool isNeeded() const;

Q_SIGNALS:
    /// What isNeeded() says may be another now.
    void changed();

private:
    bool mayRead() const;
    void refresh();
    void say(const QString& icon, const QString& title, const QString& text, bool canTry);

    const WorkspaceContext m_context;
};

} // namespace sampan
