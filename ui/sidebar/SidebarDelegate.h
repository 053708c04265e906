// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QStyledItemDelegate>

namespace sampan
{

/// Paints the sidebar's rows, wide or as a rail.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SidebarDelegate(const Theme& theme, QObject* parent);
    void setRail(bool rail) { m_rail = rail; }
    void setCompact(bool compact) { m_compact = compact; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintWide(QPainter* painter, const QRect& box, bool selected, Qt::LayoutDirection direction,
                   const QModelIndex& index) const;
    void paintRail(QPainter* painter, const QRect& box, bool selected, const QModelIndex& index) const;

    const Theme& m_theme;
    bool m_rail = false;
    bool m_compact = false;
};

} // namespace sampan
