// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "ui/Theme.h"

#include <QStyledItemDelegate>

namespace sampan
{

/// Paints a found customer, conversation or message with the found words marked; a heading above the first of a kind.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SearchDelegate(const Theme& theme, const Clock& clock, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    static QString kindName(const QModelIndex& index);

private:
    void paintHit(QPainter* painter, const QRect& row, Qt::LayoutDirection direction, const QModelIndex& index) const;
    int headingHeight() const;

    const Theme& m_theme;
    const Clock& m_clock;
};

} // namespace sampan
