// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/SavedFilter.h"
#include "items/QueueModel.h"
#include "ui/WorkspaceContext.h"

#include <QWidget>
#include <functional>

class QStackedWidget;
class QTimer;

namespace sampan
{

class BulkBar;
class Button;
class EmptyState;
class NotYetPage;
class FilterChips;
class FilterKeeper;
class QueueList;
class TextLabel;
struct BulkItem;

/// One view of the queue: head with name, count, order and filter, or what can be done with all that is chosen; chips
/// of a filter that holds for now; the rows; what stands there instead while it is empty, loading or broken; the line
/// "2 new".
class QueuePane : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePane(const WorkspaceContext& context, QWidget* parent = nullptr);

    /// `name` as in the sidebar ("Mine", a store's name). In the order last chosen for this view.
    void showScope(const QueueScope& scope, const QString& name);
    /// The view chosen, without what is filtered for now.
    const QueueScope& scope() const { return m_scope; }
    /// Remembered for this view.
    void setSort(QueueSort sort);
    /// One head line and one line a row, for low windows.
    void setCompact(bool compact);
    /// Lets go of what is chosen for a bulk action; false if nothing was.
    bool letGoOfChoice();
    /// Shows only what `filter` says of this view; an empty one shows all again.
    void filterNow(const ConversationFilter& filter);
    void openFilterEditor();
    /// Of a saved filter in the sidebar: edit, rename, duplicate, share, delete.
    void openFilterMenu(const sampan::SavedFilter& filter, const QPoint& globalPos);

    QueueList* list() const { return m_view; }
    QueueModel* model() const { return m_model; }
    BulkBar* bulkBar() const { return m_bulk; }
    FilterKeeper* keeper() const { return m_keeper; }
    /// What takes the focus: the rows, or what stands in their place.
    QWidget* page() const;

Q_SIGNALS:
    void chosen(const sampan::Id& conversationId);
    void opened(const sampan::Id& conversationId);
    /// The empty state's offer: look at another view.
    void otherViewWanted();
    /// A filter was saved and is to be shown.
    void scopeAsked(const sampan::QueueScope& scope);
    void notice(const QString& icon, const QString& text, const std::function<void()>& undo = {},
                const QString& undoText = {});

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct EmptyWords {
        QString icon;
        QString title;
        QString text;
    };
    EmptyWords emptyWords() const;
    QWidget* makeHead();
    QWidget* makeLines();
    void connectList();
    void connectFilters();
    void showModel(QueueSort sort);
    void scheduleRefresh();
    void refresh();
    void showPage(QWidget* page);
    void showEmpty();
    void showFailure(const Error& error);
    void openSortMenu();
    void showRefused(const QList<BulkItem>& items);
    QString sortKey() const;

    WorkspaceContext m_context;
    const Theme& m_theme;
    QueueModel* m_model;
    QueueList* m_view;
    QueueScope m_scope;
    QString m_name;
    ConversationFilter m_now; ///< what is filtered for now
    FilterKeeper* m_keeper;
    QStackedWidget* m_heads;
    TextLabel* m_title;
    TextLabel* m_count;
    Button* m_sort;
    Button* m_filter;
    BulkBar* m_bulk;
    FilterChips* m_chips;
    Button* m_report; ///< what a bulk change left as it was
    Button* m_fresh;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    NotYetPage* m_notYet; ///< why it cannot be told what is waiting
    EmptyState* m_failure;
    QWidget* m_loading;
    QTimer* m_minutes; ///< repaints waiting times; runs only while there are rows
    QTimer* m_soon;    ///< one refresh for all that changed at once
    bool m_failed = false;
};

} // namespace sampan
