// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/OutboxModel.h"
#include "ui/WorkspaceContext.h"

#include <QWidget>

class QTimer;

namespace sampan
{

class StatusButton;

/// The 24 px row at the bottom: synchronisation and outbox at the start (both lead to the outbox), shortcuts at the
/// end.
class StatusRow : public QWidget
{
    Q_OBJECT

public:
    StatusRow(const WorkspaceContext& context, OutboxModel* outbox, QWidget* parent);

    /// What the first part says now; for tests and the window's banner.
    QString syncText() const;

Q_SIGNALS:
    void outboxWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    WorkspaceContext m_context;
    const Theme& m_theme;
    OutboxModel* m_outbox;
    StatusButton* m_sync;
    StatusButton* m_waiting;
    StatusButton* m_shortcuts;
    QTimer* m_clock; ///< runs only while a duration is shown
};

} // namespace sampan
