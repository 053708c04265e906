// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TaskStrip.h"

#include "ui/composer/IconMark.h"
#include "ui/conversation/MomentText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace sampan
{

TaskStrip::TaskStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Tasks of departments"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(directed(16, 4, 8, 5));
    m_column->setSpacing(2);
    hide();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TaskStrip::setTasks(const QList<Task>& tasks, const QList<Team>& teams, const QDateTime& now)
{
    QList<Task> open;
    QStringList departments;
    for (const Task& task : tasks) {
        if (task.state != TaskState::Open)
            continue;
        const auto team = std::find_if(teams.begin(), teams.end(), [&](const Team& t) { return t.id == task.teamId; });
        open += task;
        departments += team == teams.end() ? tr("Department") : team->name;
    }
    if (open == m_tasks && departments == m_departments)
        return;
    m_tasks = open;
    m_departments = departments;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < open.size(); ++i)
        addRow(open.at(i), departments.at(i), now);
    setVisible(!open.isEmpty());
}

void TaskStrip::addRow(const Task& task, const QString& department, const QDateTime& now)
{
    auto* host = new QWidget(this);
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new IconMark(m_theme, QStringLiteral("users"), 14, Token::Text3, host));
    auto* title = new TextLabel(m_theme, FontRole::Small, Token::Text1,
                                tr("%1: %2", "department: task").arg(department, task.title), host);
    title->setElided(true);
    title->setAccessibleDescription(task.details);
    row->addWidget(title, 1);
    if (task.dueAt.isValid()) {
        const bool late = task.dueAt <= now;
        auto* due = new ChipLabel(m_theme, host);
        due->setChip({late ? ChipKind::Warn : ChipKind::Plain,
                      late ? QStringLiteral("alarm-clock") : QStringLiteral("clock"),
                      late ? tr("was due %1").arg(MomentText::of(task.dueAt, now))
                           : tr("due %1").arg(MomentText::of(task.dueAt, now))});
        row->addWidget(due);
    }
    const auto add = [&](const QString& text, TaskState state) {
        auto* button = new Button(m_theme, Button::Kind::Flat, text, {}, host);
        button->setSmall(true);
        button->setAccessibleName(tr("%1: %2", "button: the task it is about").arg(text, task.title));
        connect(button, &Button::clicked, this, [this, task, state] { Q_EMIT closeAsked(task, state); });
        row->addWidget(button);
    };
    add(tr("Done…"), TaskState::Done);
    add(tr("Decline…"), TaskState::Declined);
    m_column->addWidget(host);
}

void TaskStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::BgPane));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace sampan
