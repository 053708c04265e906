// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/SidebarDelegate.h"

#include "ui/Icons.h"
#include "ui/StyleShapes.h"
#include "ui/sidebar/SidebarModel.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/LineText.h"

namespace sampan
{

SidebarDelegate::SidebarDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool heading = index.data(SidebarModel::KindRole).toInt() == int(SidebarModel::Kind::Heading);
    if (heading)
        return {40, m_rail ? 9 : m_theme.lineHeight(FontRole::Small) + (m_compact ? 9 : 17)};
    if (m_rail)
        return {40, m_compact ? 32 : 36};
    return {40, m_theme.scaled(m_compact ? 24 : 28) + 1};
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (index.data(SidebarModel::KindRole).toInt() == int(SidebarModel::Kind::Heading)) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.widget && option.widget->hasFocus();
    QRect box = option.rect.adjusted(8, 0, -8, -1);
    if (m_rail)
        box =
            QRect(option.rect.left() + (option.rect.width() - 32) / 2, option.rect.top() + (m_compact ? 0 : 2), 32, 32);
    if (selected)
        paintRound(painter, box, 6, m_theme.color(Token::BgSelected));
    else if (option.state & QStyle::State_MouseOver)
        paintRound(painter, box, 6, m_theme.color(Token::BgHover));
    if (focused && (option.state & QStyle::State_HasFocus))
        paintRound(painter, box, 6, {}, m_theme.color(Token::AccentText), 2.0);
    if (m_rail)
        paintRail(painter, box, selected, index);
    else
        paintWide(painter, box, selected, option.direction, index);
    painter->restore();
}

void SidebarDelegate::paintHeading(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    if (m_rail) {
        painter->fillRect(option.rect.left() + 12, option.rect.center().y(), option.rect.width() - 24, 1,
                          m_theme.color(Token::LineSoft));
        return;
    }
    paintLine(painter, m_theme, option.rect.adjusted(16, m_compact ? 6 : 12, -16, m_compact ? -3 : -5),
              {index.data().toString(), FontRole::Small, false, m_theme.color(Token::Text3), {}, {}});
}

void SidebarDelegate::paintWide(QPainter* painter, const QRect& box, bool selected, Qt::LayoutDirection direction,
                                const QModelIndex& index) const
{
    const auto placed = [&](const QRect& part) { return QStyle::visualRect(direction, box, part); };
    const QColor text = m_theme.color(selected ? Token::Text1 : Token::Text2);
    int start = box.left() + 8;
    const QString code = index.data(SidebarModel::StoreCodeRole).toString();
    if (!code.isEmpty()) {
        const int wide = storeTagSize(m_theme, code).width();
        paintStoreTag(painter, m_theme, placed(QRect(start, box.top(), wide, box.height())), code,
                      index.data(SidebarModel::StoreColorRole).toInt());
        start += wide + 8;
    } else {
        paintIcon(painter, index.data(SidebarModel::IconRole).toString(),
                  placed(QRect(start, box.top() + (box.height() - 16) / 2, 16, 16)), text);
        start += 24;
    }
    int end = box.right() + 1 - 8;
    const QString count = index.data(SidebarModel::CountRole).toString();
    if (!count.isEmpty()) {
        const bool needsYou = index.data(SidebarModel::NeedsYouRole).toBool();
        const Token color = needsYou ? Token::Danger : selected ? Token::Text2 : Token::Text3;
        const LineText number{count, FontRole::Small, needsYou, m_theme.color(color), {}, {}};
        const int wide = lineWidth(m_theme, number);
        paintLine(painter, m_theme, placed(QRect(end - wide, box.top(), wide, box.height())), number);
        end -= wide + 8;
    }
    paintLine(painter, m_theme, placed(QRect(start, box.top(), end - start, box.height())),
              {index.data().toString(), FontRole::Body, selected, text, {}, {}});
}

void SidebarDelegate::paintRail(QPainter* painter, const QRect& box, bool selected, const QModelIndex& index) const
{
    const QString code = index.data(SidebarModel::StoreCodeRole).toString();
    if (!code.isEmpty()) {
        const int wide = storeTagSize(m_theme, code).width();
        paintStoreTag(painter, m_theme, QRect(box.center().x() - wide / 2, box.top(), wide, box.height()), code,
                      index.data(SidebarModel::StoreColorRole).toInt());
        return;
    }
    const QString count = index.data(SidebarModel::CountRole).toString();
    QFont font = m_theme.font(FontRole::Caption, true);
    font.setPixelSize(font.pixelSize() - 1);
    const int wide = qMax(12, QFontMetrics(font).horizontalAdvance(count) + 6);
    // A count stands in the upper corner; the icon makes room, below a wide one altogether.
    const int aside = count.isEmpty() ? 0 : 3;
    const int down = wide > 18 ? 6 : aside;
    const QRect icon(box.left() + 7 - aside, box.top() + 7 + (count.isEmpty() ? 0 : down), 18, 18);
    paintIcon(painter, index.data(SidebarModel::IconRole).toString(), icon,
              m_theme.color(selected ? Token::Text1 : Token::Text2));
    if (count.isEmpty())
        return;
    const QRect badge(box.right() + 1 - wide, box.top(), wide, 12);
    const bool needsYou = index.data(SidebarModel::NeedsYouRole).toBool();
    paintRound(painter, badge, 6, m_theme.color(needsYou ? Token::DangerSolid : Token::Text3));
    painter->setFont(font);
    painter->setPen(m_theme.color(needsYou ? Token::OnAccent : Token::BgContent));
    painter->drawText(badge, Qt::AlignCenter, count);
}

} // namespace sampan
