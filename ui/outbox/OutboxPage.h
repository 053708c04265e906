// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/OutboxModel.h"
#include "ui/WorkspaceContext.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace sampan
{

class EmptyState;
class OutboxEntryRow;
class TextLabel;

/// What waits for the server, entry by entry, each with its state, its reason and what can be done about it.
class OutboxPage : public QWidget
{
    Q_OBJECT

public:
    OutboxPage(const WorkspaceContext& context, OutboxModel* model, QWidget* parent = nullptr);

    int rowCount() const { return static_cast<int>(m_rows.size()); }
    OutboxEntryRow* rowAt(int row) const { return m_rows.value(row); }

Q_SIGNALS:
    void conversationChosen(const sampan::Id& conversationId);
    /// The text is a draft of the conversation again; open it for writing.
    void draftRestored(const sampan::Id& conversationId);
    void failed(const sampan::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void insertRows(int first, int last);
    void removeRows(int first, int last);
    void rebuild();
    void refresh(int first, int last);
    void refreshHead();
    void connectRow(OutboxEntryRow* row);
    void retry(const Id& entryId);
    void withdraw(const Id& entryId, const Id& conversationId, bool edit);

    WorkspaceContext m_context;
    const Theme& m_theme;
    OutboxModel* m_model;
    TextLabel* m_count;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QVBoxLayout* m_list;
    QList<OutboxEntryRow*> m_rows;
    QTimer* m_seconds = nullptr; ///< counts down what waits; runs only while it is seen
};

} // namespace sampan
