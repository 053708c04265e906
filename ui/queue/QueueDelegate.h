// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "ui/Theme.h"

#include <QStyledItemDelegate>

namespace sampan
{

/// Paints a row of the queue. Only what the model has at hand is painted; nothing is fetched here.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    QueueDelegate(const Theme& theme, const Clock& clock, QObject* parent);

    /// One line instead of three, for low windows.
    void setCompact(bool compact) { m_compact = compact; }
    /// Names the assignee; off where everything belongs to one agent.
    void setShowsAssignee(bool shows) { m_showsAssignee = shows; }
    /// While something is chosen every row has its box, and room for it.
    void setChoosing(bool choosing) { m_isChoosing = choosing; }
    /// Which parts a row shows (FilterFields::columns); empty: all.
    void setColumns(const QStringList& columns) { m_columns = columns; }
    int rowHeight() const;
    int sectionHeight() const;
    /// Where the box stands that chooses a row for a bulk action.
    QRect boxRect(const QRect& row, Qt::LayoutDirection direction) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    struct Row;
    void paintGround(const Row& row) const;
    void paintMark(const Row& row) const;
    void paintBox(const Row& row) const;
    void paintSection(const Row& row) const;
    void paintPlaceholder(const Row& row) const;
    void paintPresence(const Row& row, QRect& line) const;
    int middleOfFirstLine() const;
    int leading() const;
    bool shows(const char* column) const;
    void paintNameLine(const Row& row, const QRect& line) const;
    void paintSubjectLine(const Row& row, const QRect& line) const;
    void paintStoreLine(const Row& row, const QRect& line) const;
    void paintCompact(const Row& row, const QRect& line) const;
    QRect takeEnd(const Row& row, QRect& line, int width) const;
    QRect takeStart(const Row& row, QRect& line, int width) const;

    const Theme& m_theme;
    const Clock& m_clock;
    bool m_compact = false;
    bool m_showsAssignee = false;
    bool m_isChoosing = false;
    QStringList m_columns;
};

} // namespace sampan
