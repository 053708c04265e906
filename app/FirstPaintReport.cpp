// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FirstPaintReport.h"

#include "items/Roles.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/widgets/EmptyState.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTextStream>
#include <QTimer>

namespace sampan
{

FirstPaintReport::FirstPaintReport(QueuePane& pane) : QObject(&pane), m_pane(pane)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool FirstPaintReport::showsQueue(QObject* painted) const
{
    const QueueModel* model = m_pane.model();
    if (!model->isLoaded())
        return false;
    if (model->rowCount() == 0)
        return qobject_cast<EmptyState*>(painted) != nullptr;
    return painted == m_pane.list()->viewport() && model->index(0).data(IsLoadedRole).toBool();
}

bool FirstPaintReport::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && !m_isDone && showsQueue(watched)) {
        m_isDone = true;
        // Told from the event loop, when the painting has gone to the screen.
        QTimer::singleShot(0, this, [this] {
            QCoreApplication::instance()->removeEventFilter(this);
            QTextStream(stdout) << "first queue painted" << Qt::endl;
        });
    }
    return false;
}

} // namespace sampan
