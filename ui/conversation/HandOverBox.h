// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Task.h"
#include "ui/conversation/ConversationDetails.h"
#include "ui/conversation/FormBox.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QPlainTextEdit;

namespace sampan
{

class Field;

/// Hands a step to a department: which, what, details, until when.
class HandOverBox : public FormBox
{
    Q_OBJECT

public:
    HandOverBox(const Theme& theme, QWidget* window, const ConversationDetails& details, const Id& selfId,
                const QDateTime& now);

    Task task() const;
    Field* titleField() const { return m_title; }
    QComboBox* department() const { return m_department; }

protected:
    bool check() override;

private:
    Id m_conversationId;
    Id m_selfId;
    QDateTime m_now;
    QComboBox* m_department;
    Field* m_title;
    QPlainTextEdit* m_details;
    QCheckBox* m_hasDue;
    QDateTimeEdit* m_due;
};

/// Asks what came of a task.
class AnswerBox : public FormBox
{
    Q_OBJECT

public:
    AnswerBox(const Theme& theme, QWidget* window, const Task& task, TaskState state);

    QString answer() const;

private:
    QPlainTextEdit* m_answer;
};

} // namespace sampan
