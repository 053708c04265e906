// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/customer/CustomerFacts.h"

#include <QWidget>

class QVBoxLayout;

namespace sampan
{

class ChipLabel;
class LocalTime;
class NotesField;
class StoreTag;
class TextLabel;

/// Who the buyer is: name, place and time there, contacts, languages, notes, earlier conversations.
class CustomerCard : public QWidget
{
    Q_OBJECT

public:
    CustomerCard(const WorkspaceContext& context, QWidget* parent = nullptr);

    void setFacts(const CustomerFacts& facts);
    NotesField* notes() const { return m_notes; }

Q_SIGNALS:
    void conversationChosen(const QString& conversationId);
    void notesWritten(const QString& customerId, const QString& notes);
    void copied(const QString& value);
    void leaveAsked();

private:
    QWidget* makeHead();
    QWidget* makeNotes();
    void fillContacts(const CustomerFacts& facts);
    void fillLanguages(const CustomerFacts& facts);
    void fillEarlier(const CustomerFacts& facts);
    TextLabel* addHeading(QVBoxLayout* column, const QString& text);

    WorkspaceContext m_context;
    TextLabel* m_name = nullptr;
    ChipLabel* m_blocked = nullptr;
    LocalTime* m_place = nullptr;
    TextLabel* m_since = nullptr;
    StoreTag* m_storeTag = nullptr;
    TextLabel* m_storeName = nullptr;
    QVBoxLayout* m_contacts = nullptr;
    TextLabel* m_languages = nullptr;
    NotesField* m_notes = nullptr;
    QWidget* m_earlierHost = nullptr;
    QVBoxLayout* m_earlier = nullptr;
    CustomerFacts m_facts;
};

} // namespace sampan
