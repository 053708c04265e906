// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/FilterKeeper.h"

#include "domain/Permission.h"
#include "storage/OutboxActions.h"
#include "storage/Store.h"
#include "ui/ErrorText.h"
#include "ui/filters/FilterEditor.h"

#include <QMenu>

namespace sampan
{

FilterKeeper::FilterKeeper(const WorkspaceContext& context, QObject* parent) : QObject(parent), m_context(context) {}

bool FilterKeeper::mayShare() const
{
    const Permissions may = permissionsOf(m_context.self.role);
    return may.testFlag(Permission::Assign) || may.testFlag(Permission::ManageSetup);
}

bool FilterKeeper::mayChange(const SavedFilter& filter) const
{
    const bool own = filter.ownerId.isEmpty() || filter.ownerId == m_context.self.id;
    return own || permissionsOf(m_context.self.role).testFlag(Permission::ManageSetup);
}

void FilterKeeper::run(Work work, std::function<void()> done)
{
    m_context.store->write(std::move(work), this, [this, done = std::move(done)](const Result<void>& result) {
        if (!result)
            Q_EMIT notice(QStringLiteral("circle-alert"), ErrorText::sentence(result.error()));
        else if (done)
            done();
    });
}

void FilterKeeper::put(const SavedFilter& filter, std::function<void()> done)
{
    run(
        [filter, now = m_context.clock->now()](WriteTransaction& transaction) -> Result<void> {
            const auto entry = OutboxStore::queueFilterSave(transaction, filter, now);
            return entry ? Result<void>() : Result<void>(entry.error());
        },
        std::move(done));
}

void FilterKeeper::takeAway(const Id& filterId, std::function<void()> done)
{
    run(
        [filterId, now = m_context.clock->now()](WriteTransaction& transaction) -> Result<void> {
            const auto entry = OutboxStore::queueFilterRemove(transaction, filterId, now);
            return entry ? Result<void>() : Result<void>(entry.error());
        },
        std::move(done));
}

void FilterKeeper::save(const SavedFilter& filter)
{
    SavedFilter kept = filter;
    if (kept.id.isEmpty())
        kept.id = newId();
    if (kept.ownerId.isEmpty())
        kept.ownerId = m_context.self.id;
    put(kept, [this, kept] {
        Q_EMIT notice(QStringLiteral("check"), tr("Filter saved: %1").arg(kept.name));
        Q_EMIT saved(kept);
    });
}

void FilterKeeper::duplicate(const SavedFilter& filter)
{
    SavedFilter copy = filter;
    copy.id = newId();
    copy.ownerId = m_context.self.id;
    copy.isShared = false;
    copy.name = tr("%1 (copy)", "name of a filter").arg(filter.name).left(100);
    put(copy, [this, copy] {
        Q_EMIT notice(QStringLiteral("copy"), tr("Duplicated as %1").arg(copy.name),
                      [this, copy] { takeAway(copy.id, {}); });
    });
}

void FilterKeeper::setShared(const SavedFilter& filter, bool isShared)
{
    SavedFilter changed = filter;
    changed.isShared = isShared;
    put(changed, [this, filter, isShared] {
        Q_EMIT notice(QStringLiteral("users"),
                      isShared ? tr("%1 is there for everybody now").arg(filter.name)
                               : tr("%1 is only yours now").arg(filter.name),
                      [this, filter] { put(filter, {}); });
    });
}

void FilterKeeper::remove(const SavedFilter& filter)
{
    takeAway(filter.id, [this, filter] {
        Q_EMIT notice(QStringLiteral("trash-2"), tr("Filter deleted: %1").arg(filter.name), [this, filter] {
            // The server knows the old one as gone; what comes back is a new one that says the same.
            SavedFilter again = filter;
            again.id = newId();
            put(again, {});
        });
    });
}

void FilterKeeper::openEditor(const SavedFilter& filter, QWidget* window, bool renames)
{
    auto* editor = new FilterEditor(m_context, filter, FilterEditor::Purpose::Saved, window);
    connect(editor, &FilterEditor::saveAsked, this, &FilterKeeper::save);
    editor->open();
    if (renames)
        editor->focusName();
}

QMenu* FilterKeeper::menuFor(const SavedFilter& filter, QWidget* window)
{
    auto* menu = new QMenu(window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool mine = mayChange(filter);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, bool enabled, auto work) {
        QAction* action = menu->addAction(text, this, work);
        action->setEnabled(enabled);
        if (!enabled)
            action->setToolTip(tr("Only its owner or a manager can change it"));
    };
    add(tr("Edit…"), mine, [=, this] { openEditor(filter, window); });
    add(tr("Rename…"), mine, [=, this] { openEditor(filter, window, true); });
    add(tr("Duplicate"), true, [=, this] { duplicate(filter); });
    if (filter.isShared)
        add(tr("Only for me"), mine, [=, this] { setShared(filter, false); });
    else
        add(tr("For everybody"), mine && mayShare(), [=, this] { setShared(filter, true); });
    menu->addSeparator();
    add(tr("Delete"), mine, [=, this] { remove(filter); });
    return menu;
}

} // namespace sampan
