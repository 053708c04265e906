// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ConnectionBanner.h"

#include "ui/Format.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/Button.h"

#include <QTimer>

namespace sampan
{

ConnectionBanner::ConnectionBanner(const WorkspaceContext& context, OutboxModel* outbox, QWidget* parent)
    : Banner(*context.theme, parent), m_context(context), m_outbox(outbox),
      m_showOutbox(addAction(tr("Show outbox"), QStringLiteral("send"))),
      m_retry(addAction(tr("Try now"), QStringLiteral("rotate-cw"))),
      m_signIn(addAction(tr("Sign in"), QStringLiteral("key-round"))), m_seconds(new QTimer(this))
{
    setObjectName(QStringLiteral("connectionBanner"));
    connect(m_showOutbox, &QAbstractButton::clicked, this, &ConnectionBanner::outboxWanted);
    connect(m_retry, &QAbstractButton::clicked, context.sync, &SyncStatus::syncNow);
    connect(m_signIn, &QAbstractButton::clicked, this, &ConnectionBanner::signInWanted);
    connect(context.sync, &SyncStatus::changed, this, [this] {
        refresh();
        announce();
    });
    connect(outbox, &OutboxModel::countsChanged, this, &ConnectionBanner::refresh);
    connect(m_seconds, &QTimer::timeout, this, &ConnectionBanner::refresh);
    m_seconds->setInterval(1000);
    refresh();
}

void ConnectionBanner::announce()
{
    using State = SyncStatus::State;
    const State state = m_context.sync->state();
    // Trying again and filling the cache are on the way to one of these three.
    if (state == m_told || (state != State::Online && state != State::Offline && state != State::SignInNeeded))
        return;
    m_told = state;
    const QString offline =
        m_context.sync->offlineSince().isValid()
            ? tr("Offline since %1. You can go on working.").arg(Format::time(m_context.sync->offlineSince()))
            : tr("Offline. You can go on working.");
    Announcer::say(this, state == State::Online    ? tr("Connected again.")
                         : state == State::Offline ? offline
                                                   : tr("The server asks you to sign in again."));
}

QString ConnectionBanner::offlineText() const
{
    const SyncStatus& sync = *m_context.sync;
    QStringList parts;
    if (!sync.lastSyncAt().isValid())
        return tr("The server has not been reached so far.");
    if (sync.offlineSince().isValid())
        parts << tr("No connection since %1; you can go on working.")
                     .arg(Format::moment(sync.offlineSince(), m_context.clock->now()));
    if (m_outbox->waitingCount() > 0)
        parts << tr("%n reply(s) wait and go out once each when the network is back.", nullptr,
                    m_outbox->waitingCount());
    parts << tr("The data is of %1.").arg(Format::moment(sync.lastSyncAt(), m_context.clock->now()));
    return parts.join(tr(" ", "between sentences"));
}

void ConnectionBanner::refresh()
{
    const SyncStatus::State state = m_context.sync->state();
    const bool offline = state == SyncStatus::State::Offline;
    const bool signIn = state == SyncStatus::State::SignInNeeded;
    setVisible(offline || signIn);
    if (!offline)
        m_seconds->stop();
    else if (!m_seconds->isActive())
        m_seconds->start();
    m_retry->setVisible(offline);
    m_signIn->setVisible(signIn);
    setIconName(offline ? QStringLiteral("cloud-off") : QStringLiteral("key-round"));
    if (signIn) {
        setTexts(tr("Signed out"), tr("The server asks you to sign in again; nothing you wrote is lost."));
        return;
    }
    setTexts(tr("Offline"), offlineText());
    const QDateTime again = m_context.sync->retryAt();
    const qint64 left = again.isValid() ? m_context.clock->now().msecsTo(again) : 0;
    m_retry->setEnabled(again.isValid());
    m_retry->setText(!again.isValid() ? tr("Trying…")
                     : left > 1000    ? tr("Try now (by itself in %1)").arg(Format::duration(left))
                                      : tr("Try now"));
}

} // namespace sampan
