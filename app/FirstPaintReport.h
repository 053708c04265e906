// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace sampan
{

class QueuePane;

/// Prints "first queue painted" on standard output once the rows of the queue (or that there are none) stand on the
/// screen. For tests/bench; made only when --report-first-paint asks for it. A child of the pane; GUI thread.
class FirstPaintReport final : public QObject
{
    Q_OBJECT

public:
    explicit FirstPaintReport(QueuePane& pane);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool showsQueue(QObject* painted) const;

    QueuePane& m_pane;
    bool m_isDone = false;
};

} // namespace sampan
