// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/conversation/ConversationDetails.h"
#include "ui/conversation/FormBox.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QListWidget;
class QPlainTextEdit;
class QTimer;

namespace sampan
{

class Field;
class SegmentControl;
class TextLabel;

/// Records a phone call: direction, number, who it was, how long, what came of it. Opens a conversation of its own on
/// the channel phone; works offline. The customer is found by the number while it is typed.
class PhoneNoteBox : public FormBox
{
    Q_OBJECT

public:
    /// The answer, after the box is gone: the conversation it opened.
    using Done = std::function<void(const Result<void>& result, const Id& conversationId)>;
    /// `near`: the conversation open now, whose customer and store are proposed; may be empty.
    PhoneNoteBox(const WorkspaceContext& context, QWidget* window, const ConversationDetails& near, Done done);

    Field* number() const { return m_number; }
    QListWidget* matches() const { return m_matches; }
    QPlainTextEdit* said() const { return m_said; }
    Field* duration() const { return m_duration; }
    QComboBox* result() const { return m_result; }
    /// Starts or stops the clock that fills the duration.
    void toggleTimer();
    bool isTiming() const;
    /// Seconds of "mm:ss", "h:mm:ss" or plain minutes; -1 for anything else.
    static qint64 secondsOf(const QString& text);

protected:
    bool check() override;

private:
    QWidget* makeNumber();
    QWidget* makeDuration();
    QWidget* makeOutcome();
    QWidget* makeFollowUp();
    QWidget* makePlace();
    void fillCategories();
    void readInboxes(const Id& chosen);
    void findCustomer();
    void takeCustomers(const QList<Customer>& customers);
    Id customerId() const;
    QString region() const;
    QString e164() const;
    void tick();
    void record();

    WorkspaceContext m_context;
    Done m_done;
    Customer m_near;
    CategoryTree m_categories;
    SegmentControl* m_direction = nullptr;
    Field* m_number = nullptr;
    TextLabel* m_reading = nullptr;
    QListWidget* m_matches = nullptr;
    Field* m_duration = nullptr;
    Button* m_clock = nullptr;
    QComboBox* m_result = nullptr;
    QCheckBox* m_callsBack = nullptr;
    QDateTimeEdit* m_followUp = nullptr;
    QPlainTextEdit* m_said = nullptr;
    QComboBox* m_inbox = nullptr;
    QComboBox* m_category = nullptr;
    QList<Inbox> m_inboxes;
    QTimer* m_seconds;
    QDateTime m_started;
    qint64 m_before = 0; ///< seconds counted before the clock was stopped last
    quint64 m_generation = 0;
};

} // namespace sampan
