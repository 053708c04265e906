// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Task.h"
#include "domain/Team.h"
#include "ui/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace sampan
{

/// The open tasks of a conversation below its head: department, what, until when; done and declined by a button each.
/// Invisible when there are none.
class TaskStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TaskStrip(const Theme& theme, QWidget* parent = nullptr);

    /// `now` UTC.
    void setTasks(const QList<Task>& tasks, const QList<Team>& teams, const QDateTime& now);
    int count() const { return static_cast<int>(m_tasks.size()); }

Q_SIGNALS:
    void closeAsked(const sampan::Task& task, sampan::TaskState state);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addRow(const Task& task, const QString& department, const QDateTime& now);

    const Theme& m_theme;
    QList<Task> m_tasks;
    QStringList m_departments;
    QVBoxLayout* m_column;
};

} // namespace sampan
