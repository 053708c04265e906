// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/palette/PaletteModel.h"

#include <QStyledItemDelegate>

namespace sampan
{

/// A line of the palette: icon or store tag, title with what was typed marked, detail, keys; above the first of a
/// section its name.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int headingHeight() const;
    void paintEntry(QPainter* painter, const QRect& row, Qt::LayoutDirection direction,
                    const PaletteEntry& entry) const;
    int paintKeys(QPainter* painter, const QRect& row, Qt::LayoutDirection direction, const PaletteEntry& entry) const;

    const Theme& m_theme;
};

} // namespace sampan
