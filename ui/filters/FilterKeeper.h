// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/SavedFilter.h"
#include "storage/Transactions.h"
#include "ui/WorkspaceContext.h"

#include <QObject>
#include <functional>

class QMenu;

namespace sampan
{

/// Saves, shares and deletes saved filters; each through the outbox, shown at once, and taken back by its notice.
class FilterKeeper : public QObject
{
    Q_OBJECT

public:
    FilterKeeper(const WorkspaceContext& context, QObject* parent);

    /// A new one (no id) or a change; `saved` follows.
    void save(const SavedFilter& filter);
    void duplicate(const SavedFilter& filter);
    void setShared(const SavedFilter& filter, bool isShared);
    void remove(const SavedFilter& filter);
    /// Deletes itself when closed. `window`: where the editor opens.
    QMenu* menuFor(const SavedFilter& filter, QWidget* window);
    void openEditor(const SavedFilter& filter, QWidget* window, bool renames = false);
    bool mayChange(const SavedFilter& filter) const;
    bool mayShare() const;

Q_SIGNALS:
    void saved(const sampan::SavedFilter& filter);
    void notice(const QString& icon, const QString& text, const std::function<void()>& undo = {},
                const QString& undoText = {});

private:
    using Work = std::function<Result<void>(WriteTransaction&)>;
    void run(Work work, std::function<void()> done);
    /// Puts it as it is, whatever it was.
    void put(const SavedFilter& filter, std::function<void()> done);
    void takeAway(const Id& filterId, std::function<void()> done);

    WorkspaceContext m_context;
};

} // namespace sampan
