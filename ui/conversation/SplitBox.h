// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "storage/Store.h"
#include "ui/conversation/FormBox.h"

class QListWidget;

namespace sampan
{

class Clock;
class Field;

/// Chooses the messages that become a conversation of their own, and its subject. Space ticks, newest at the top.
class SplitBox : public FormBox
{
    Q_OBJECT

public:
    /// `chosen`: ticked at the start, may be empty.
    SplitBox(const Theme& theme, QWidget* window, Store* store, const Clock& clock, const Conversation& conversation,
             const Id& chosen);

    QStringList messageIds() const;
    QString subject() const;
    Field* subjectField() const { return m_subject; }
    QListWidget* list() const { return m_list; }

protected:
    bool check() override;

private:
    void read();
    void take(const QList<Message>& messages);

    Store* m_store;
    const Clock& m_clock;
    Conversation m_conversation;
    Id m_chosen;
    QListWidget* m_list;
    Field* m_subject;
};

} // namespace sampan
