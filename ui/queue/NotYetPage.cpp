// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/NotYetPage.h"

#include "domain/Permission.h"

namespace sampan
{

NotYetPage::NotYetPage(const WorkspaceContext& context, QWidget* parent)
    : EmptyState(*context.theme, parent), m_context(context)
{
    setObjectName(QStringLiteral("notYet"));
    connect(m_context.sync, &SyncStatus::changed, this, &NotYetPage::refresh);
    connect(this, &EmptyState::actionClicked, m_context.sync, &SyncStatus::syncNow);
    refresh();
}

bool NotYetPage::mayRead() const
{
    return permissionsOf(m_context.self.role) & (Permission::ReadOwnTeams | Permission::ReadAll);
}

bool NotYetPage::isNeeded() const
{
    return !mayRead() || !m_context.sync->lastSyncAt().isValid();
}

void NotYetPage::refresh()
{
    using State = SyncStatus::State;
    const State state = m_context.sync->state();
    const int left = m_context.sync->remaining();
    if (!mayRead())
        say(QStringLiteral("lock"), tr("Your role shows no conversations"),
            tr("They are for those who answer buyers. Ask a director if you need them."), false);
    else if (state == State::SignInNeeded || state == State::SignedOut)
        say(QStringLiteral("key-round"), tr("Nothing has been fetched yet"),
            tr("Everything comes by itself once you are signed in again."), false);
    else if (state == State::Offline)
        say(QStringLiteral("cloud-off"), tr("Nothing has been fetched yet"),
            tr("The server has not been reached so far. Everything comes by itself once it is."), true);
    else
        say(QStringLiteral("refresh-cw"), tr("Fetching the conversations"),
            left > 0 ? tr("%Ln entry(s) still to come. You can begin as soon as the first are here.", nullptr, left)
                     : tr("You can begin as soon as the first are here."),
            false);
    Q_EMIT changed();
}

void NotYetPage::say(const QString& icon, const QString& title, const QString& text, bool canTry)
{
    setTexts(icon, title, text);
    setActionText(canTry ? tr("Try now") : QString(), QStringLiteral("rotate-cw"));
}

} // namespace sampan
