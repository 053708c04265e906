// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/QueueModel.h"
#include "ports/Clock.h"
#include "ui/Theme.h"

#include <QListView>

#include <optional>

namespace sampan
{

class BulkChoice;
class QueueDelegate;
class QueuePresence;
class SectionedQueue;

/// The list of the queue with its section rows. Tells the model what is visible and holds new rows back while the list
/// is not at its top. What the agent looks at stays where it is when rows above come and go. All heights follow from
/// two numbers, so that no change ever lays out the rows again.
class QueueList : public QListView
{
    Q_OBJECT

public:
    QueueList(const Theme& theme, const Clock& clock, QueueModel* model, QWidget* parent = nullptr);

    Id currentConversation() const;
    Id conversationAt(const QModelIndex& index) const;
    /// Makes it current without taking the focus; nothing if it is not in this view.
    void choose(const Id& conversationId);
    /// By conversations; sections are stepped over. From a conversation that left the view, the one in its place is
    /// the next.
    void step(int rows);
    /// The one to go on with when `conversationId` is done: below it, else above it; empty if there is no other.
    Id following(const Id& conversationId) const;
    void setCompact(bool compact);
    QueueDelegate* rows() const { return m_delegate; }
    BulkChoice* choice() const { return m_choice; }
    QueuePresence* presence() const { return m_presence; }
    /// Chooses the current row for a bulk action, or lets it go.
    void toggleCurrent();
    /// Tells the model again what is visible, after its rows came.
    void tellVisible();

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

Q_SIGNALS:
    /// The current row is another conversation (empty: none).
    void chosen(const sampan::Id& conversationId);
    /// Enter or double click.
    void opened(const sampan::Id& conversationId);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& text) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }

private:
    /// Where something stood in the viewport before rows changed.
    struct Place {
        Id conversationId;
        int top = 0;
    };
    void connectModel();
    int topOf(int row) const;
    int rowAt(int y) const;
    int totalHeight() const;
    int sourceStep(int from, int rows) const;
    void stepRange(int rows);
    void keepPlace();
    void restorePlace();
    void reselect(int first, int last);
    void paintRow(QPainter& painter, QStyleOptionViewItem& option, int row) const;
    bool mouseChooses(const QMouseEvent& event);

    QueueModel* m_model;
    QueueDelegate* m_delegate;
    BulkChoice* m_choice;
    QueuePresence* m_presence;
    SectionedQueue* m_sectioned;
    QList<Place> m_kept; ///< nearest to what the agent looks at first; empty: nothing to keep
    bool m_isKeeping = false;
    Id m_open; ///< chosen last
    struct Left {
        Id conversationId;
        int row = 0; ///< of the model: what took its place
    };
    std::optional<Left> m_left; ///< the current one, after it left the view
    bool m_isQuiet = false;     ///< the current row changes without the agent choosing anything
};

} // namespace sampan
