// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/customer/CustomerFacts.h"

#include <QWidget>
#include <functional>

class QStackedLayout;

namespace sampan
{

class CustomerCard;
class EmptyState;
class LoadingBars;

/// The tab "Customer" of the side panel: reads who the shown conversation is with, and follows what changes. Notes go
/// to the outbox.
class CustomerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerPanel(const WorkspaceContext& context, QWidget* parent = nullptr);
    ~CustomerPanel() override;

    /// Empty: none is open.
    void showConversation(const Id& conversationId);
    const CustomerFacts& facts() const { return m_facts; }
    CustomerCard* card() const { return m_card; }
    /// Hands out notes that are still being written; before quitting.
    void flush();

Q_SIGNALS:
    void conversationChosen(const QString& conversationId);
    void notice(const QString& icon, const QString& text, const std::function<void()>& undo, const QString& undoText);
    void leaveAsked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void take(const CustomerFacts& facts);
    void showError(const Error& error);
    void saveNotes(const Id& customerId, const QString& notes);
    void onRowsChanged(const struct StoreChange& change);

    WorkspaceContext m_context;
    Id m_id;
    CustomerFacts m_facts;
    bool m_stale = false; ///< changed while nobody looked
    quint64 m_generation = 0;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    LoadingBars* m_loading;
    CustomerCard* m_card;
};

} // namespace sampan
