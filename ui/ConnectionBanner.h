// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/OutboxModel.h"
#include "ui/WorkspaceContext.h"
#include "ui/widgets/Banner.h"

class QTimer;

namespace sampan
{

/// The banner of the connection: offline, or signed out by the server; hidden otherwise. Who does not see it is told
/// of each change once: that the connection was lost, that the server asks for signing in, that it is back.
class ConnectionBanner : public Banner
{
    Q_OBJECT

public:
    ConnectionBanner(const WorkspaceContext& context, OutboxModel* outbox, QWidget* parent);

Q_SIGNALS:
    void outboxWanted();
    void signInWanted();

private:
    void refresh();
    void announce();
    QString offlineText() const;

    WorkspaceContext m_context;
    OutboxModel* m_outbox;
    Button* m_showOutbox;
    Button* m_retry;
    Button* m_signIn;
    SyncStatus::State m_told = SyncStatus::State::Online; ///< what who listens was told last
    QTimer* m_seconds;                                    ///< only while shown: an idle window wakes nobody
};

} // namespace sampan
