// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/HandOverBox.h"

#include "ui/conversation/MomentField.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextArea.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace sampan
{

namespace
{

constexpr int textHeight = 84;

QPlainTextEdit* textField(const Theme& theme, QWidget* parent)
{
    auto* field = new TextArea(theme, parent);
    field->setFixedHeight(theme.scaled(textHeight));
    return field;
}

} // namespace

HandOverBox::HandOverBox(const Theme& theme, QWidget* window, const ConversationDetails& details, const Id& selfId,
                         const QDateTime& now)
    : FormBox(theme, window, tr("Hand over to a department"), tr("Hand over")),
      m_conversationId(details.conversation.id), m_selfId(selfId), m_now(now), m_department(new QComboBox(content())),
      m_title(new Field(theme, content())), m_details(textField(theme, content())),
      m_hasDue(new QCheckBox(tr("Needed by"), content())), m_due(new MomentField(content()))
{
    setObjectName(QStringLiteral("handOverBox"));
    setSentence(tr("The conversation stays yours. The department sees it while the task is open."));
    for (const Team& team : details.teams)
        m_department->addItem(team.name, team.id);
    m_title->setMaxLength(200);
    m_title->setPlaceholderText(tr("What is to be done: carrier claim, diagnosis, inspection"));
    m_due->setDateTime(QDateTime(now.toLocalTime().date().addDays(1), QTime(17, 0)));
    m_due->setEnabled(false);
    m_due->setAccessibleName(tr("Needed by, by the clock here"));
    addField(tr("Department"), m_department);
    addField(tr("Task"), m_title);
    addField(tr("Details"), m_details);
    auto* row = new QHBoxLayout;
    row->addWidget(m_hasDue);
    row->addWidget(m_due);
    row->addStretch(1);
    column()->addLayout(row);
    connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
    setFirst(m_department->count() > 0 ? static_cast<QWidget*>(m_department) : m_title);
    if (m_department->count() > 0)
        return;
    m_department->setPlaceholderText(tr("No department is set up"));
    m_department->setEnabled(false);
    acceptButton()->setEnabled(false);
    acceptButton()->setDisabledReason(tr("There is no department to hand over to."));
}

Task HandOverBox::task() const
{
    Task task;
    task.conversationId = m_conversationId;
    task.teamId = m_department->currentData().toString();
    task.title = m_title->text().trimmed();
    task.details = m_details->toPlainText().trimmed();
    task.createdById = m_selfId;
    if (m_hasDue->isChecked())
        task.dueAt = m_due->dateTime().toUTC();
    return task;
}

bool HandOverBox::check()
{
    const Task made = task();
    if (made.teamId.isEmpty())
        setProblem(tr("There is no department to hand over to."));
    else if (made.title.isEmpty())
        setProblem(tr("Say what is to be done."));
    else if (made.dueAt.isValid() && made.dueAt <= m_now)
        setProblem(tr("This moment has passed."));
    else
        return true;
    m_title->setError(made.title.isEmpty());
    return false;
}

AnswerBox::AnswerBox(const Theme& theme, QWidget* window, const Task& task, TaskState state)
    : FormBox(theme, window, state == TaskState::Done ? tr("Task done") : tr("Decline the task"),
              state == TaskState::Done ? tr("Done") : tr("Decline")),
      m_answer(textField(theme, content()))
{
    setObjectName(QStringLiteral("answerBox"));
    setSentence(task.title);
    addField(state == TaskState::Done ? tr("What came of it") : tr("Why"), m_answer);
    setFirst(m_answer);
}

QString AnswerBox::answer() const
{
    return m_answer->toPlainText().trimmed();
}

} // namespace sampan
