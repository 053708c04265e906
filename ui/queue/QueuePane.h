// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/QueueModel.h"
#include "ui/WorkspaceContext.h"

#include <QWidget>

class QStackedWidget;
class QTimer;

namespace sampan
{

class Button;
class EmptyState;
class QueueList;
class TextLabel;

/// One view of the queue: head with name, count and order; the rows; what stands there instead while it is empty,
/// loading or broken; the line "2 new".
class QueuePane : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePane(const WorkspaceContext& context, QWidget* parent = nullptr);

    /// `name` as in the sidebar ("Mine", a store's name).
    void showScope(const QueueScope& scope, const QString& name);
    const QueueScope& scope() const { return m_model->scope(); }
    void setSort(QueueSort sort);
    /// One head line and one line a row, for low windows.
    void setCompact(bool compact);
    QueueList* list() const { return m_view; }
    QueueModel* model() const { return m_model; }

Q_SIGNALS:
    void chosen(const sampan::Id& conversationId);
    void opened(const sampan::Id& conversationId);
    /// The empty state's offer: look at another view.
    void otherViewWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    void refresh();
    void showPage(QWidget* page);
    void showEmpty();
    void showFailure(const Error& error);
    void openSortMenu();

    WorkspaceContext m_context;
    const Theme& m_theme;
    QueueModel* m_model;
    QueueList* m_view;
    TextLabel* m_title;
    TextLabel* m_count;
    Button* m_sort;
    Button* m_fresh;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    EmptyState* m_failure;
    QWidget* m_loading;
    QTimer* m_minutes; ///< repaints waiting times; runs only while there are rows
    bool m_failed = false;
};

} // namespace sampan
