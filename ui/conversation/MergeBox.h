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

/// Chooses the conversation another goes into: the customer's own first, any other by searching. One of another
/// customer is said so in red, and taken only by a second yes.
class MergeBox : public FormBox
{
    Q_OBJECT

public:
    MergeBox(const Theme& theme, QWidget* window, Store* store, const Clock& clock, const Conversation& from);

    Id target() const;
    bool isOtherCustomer() const;
    Field* search() const { return m_search; }
    QListWidget* list() const { return m_list; }

protected:
    bool check() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& text);
    void take(const QList<Conversation>& found);
    void refreshWarning();

    Store* m_store;
    const Clock& m_clock;
    Conversation m_from;
    Field* m_search;
    QListWidget* m_list;
    QHash<Id, QString> m_names;
    bool m_warned = false;
    ReadTicket m_ticket;
    quint64 m_generation = 0;
};

} // namespace sampan
