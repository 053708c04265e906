// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteDelegate.h"

#include "ui/Icons.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/LineText.h"

#include <QStyle>

namespace sampan
{

namespace
{
constexpr int edge = 16;
constexpr int textAt = 41;
} // namespace

int PaletteDelegate::headingHeight() const
{
    return m_theme.lineHeight(FontRole::Small) + 16;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int row = m_theme.lineHeight(FontRole::Body) + 14;
    return {100, row + (index.data(PaletteModel::StartsSectionRole).toBool() ? headingHeight() : 0)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto entry = index.data(PaletteModel::EntryRole).value<PaletteEntry>();
    painter->save();
    painter->setLayoutDirection(option.direction);
    QRect row = option.rect;
    if (index.data(PaletteModel::StartsSectionRole).toBool()) {
        const QRect heading(row.left() + edge, row.top() + 10, row.width() - 2 * edge,
                            m_theme.lineHeight(FontRole::Small));
        paintLine(painter, m_theme, heading,
                  {entry.section, FontRole::Small, false, m_theme.color(Token::Text3), {}, {}});
        row.setTop(row.top() + headingHeight());
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(row, m_theme.color(selected ? Token::BgSelected : Token::BgHover));
    if (selected)
        painter->fillRect(QStyle::visualRect(option.direction, row, QRect(row.left(), row.top(), 3, row.height())),
                          m_theme.color(Token::AccentText));
    paintEntry(painter, row, option.direction, entry);
    painter->restore();
}

void PaletteDelegate::paintEntry(QPainter* painter, const QRect& row, Qt::LayoutDirection direction,
                                 const PaletteEntry& entry) const
{
    const auto placed = [&](int x, int wide) {
        return QStyle::visualRect(direction, row, QRect(row.left() + x, row.top(), wide, row.height()));
    };
    const QColor quiet = m_theme.color(entry.isEnabled ? Token::Text2 : Token::TextDisabled);
    int start = textAt;
    if (entry.storeCode.isEmpty()) {
        const QRect place = placed(edge, 16);
        paintIcon(painter, entry.icon, QRectF(place.left(), row.center().y() - 7, 16, 16), quiet);
    } else {
        const QSize tag = storeTagSize(m_theme, entry.storeCode);
        paintStoreTag(painter, m_theme, placed(edge, tag.width()), entry.storeCode, entry.storeColor);
        start = qMax(textAt, edge + tag.width() + 9);
    }
    const int end = row.width() - edge - paintKeys(painter, row, direction, entry);
    const QColor strong = m_theme.color(entry.isEnabled ? Token::Text1 : Token::TextDisabled);
    const LineText title{entry.title, FontRole::Body, false, strong, {}, entry.marks};
    const int wide = qMin(end - start, lineWidth(m_theme, title));
    paintLine(painter, m_theme, placed(start, wide), title);
    if (const int room = end - start - wide - 10; room > 40)
        paintLine(painter, m_theme, placed(start + wide + 10, room),
                  {entry.detail, FontRole::Body, false, m_theme.color(Token::Text3), {}, {}});
}

// Each key of a sequence ("G, Q") has a frame of its own. Answers the width taken.
int PaletteDelegate::paintKeys(QPainter* painter, const QRect& row, Qt::LayoutDirection direction,
                               const PaletteEntry& entry) const
{
    int taken = 0;
    QStringList parts = entry.keys.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    while (!parts.isEmpty()) {
        const QString keys = parts.takeLast();
        const int wide = keyHintSize(m_theme, keys).width();
        const QRect place(row.left() + row.width() - edge - taken - wide, row.top(), wide, row.height());
        const Token text = entry.isEnabled ? Token::Text3 : Token::TextDisabled;
        paintKeyHint(painter, m_theme, QStyle::visualRect(direction, row, place), keys, m_theme.color(text),
                     m_theme.color(Token::LineMid));
        taken += wide + 8;
    }
    return taken;
}

} // namespace sampan
