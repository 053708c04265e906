// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/QueueModel.h"
#include "ports/Clock.h"
#include "ui/Theme.h"

#include <QListView>

namespace sampan
{

class QueueDelegate;
class SpokenQueue;

/// The list of the queue. Tells the model what is visible and holds new rows back while the list is not at its top.
class QueueList : public QListView
{
    Q_OBJECT

public:
    QueueList(const Theme& theme, const Clock& clock, QueueModel* model, QWidget* parent = nullptr);

    Id currentConversation() const;
    /// Makes it current without taking the focus; nothing if it is not in this view.
    void choose(const Id& conversationId);
    void step(int rows);
    /// The one to go on with when `conversationId` is done: below it, else above it; empty if there is no other.
    Id following(const Id& conversationId) const;
    void setCompact(bool compact);
    QueueDelegate* rows() const { return m_delegate; }
    /// Tells the model again what is visible, after its rows came.
    void tellVisible();

Q_SIGNALS:
    /// The current row is another conversation (empty: none).
    void chosen(const sampan::Id& conversationId);
    /// The current row left the view; `next` took its place (empty: none). Instead of `chosen`.
    void displaced(const sampan::Id& next);
    /// Enter or double click.
    void opened(const sampan::Id& conversationId);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& text) override;

private:
    QueueModel* m_model;
    QueueDelegate* m_delegate;
    SpokenQueue* m_spoken;
    bool m_isRemoving = false;
};

} // namespace sampan
