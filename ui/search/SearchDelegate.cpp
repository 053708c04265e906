// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchDelegate.h"

#include "items/Roles.h"
#include "items/SearchResultsModel.h"
#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/widgets/LineText.h"

#include <QStyle>

namespace sampan
{

namespace
{

QString iconOf(const QModelIndex& index)
{
    switch (static_cast<SearchKind>(index.data(HitKindRole).toInt())) {
    case SearchKind::Customer:
        return QStringLiteral("circle-user");
    case SearchKind::Conversation:
        return QStringLiteral("messages-square");
    case SearchKind::Message:
        return QStringLiteral("mail");
    }
    return QStringLiteral("search");
}

} // namespace

SearchDelegate::SearchDelegate(const Theme& theme, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_clock(clock)
{
}

QString SearchDelegate::kindName(const QModelIndex& index)
{
    switch (static_cast<SearchKind>(index.data(HitKindRole).toInt())) {
    case SearchKind::Customer:
        return tr("Customers");
    case SearchKind::Conversation:
        return tr("Conversations");
    case SearchKind::Message:
        return tr("Messages");
    }
    return {};
}

int SearchDelegate::headingHeight() const
{
    return m_theme.lineHeight(FontRole::Small) + 18;
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int row = 2 * m_theme.lineHeight(FontRole::Body) + 12;
    return {100, row + (index.data(HitIsFirstOfKindRole).toBool() ? headingHeight() : 0)};
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    QRect row = option.rect;
    if (index.data(HitIsFirstOfKindRole).toBool()) {
        const QRect heading(row.left() + 16, row.top() + 10, row.width() - 32, m_theme.lineHeight(FontRole::Small));
        paintLine(painter, m_theme, heading,
                  {kindName(index), FontRole::Small, false, m_theme.color(Token::Text3), {}, {}});
        row.setTop(row.top() + headingHeight());
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(row, m_theme.color(selected ? Token::BgSelected : Token::BgHover));
    if (selected)
        painter->fillRect(QStyle::visualRect(option.direction, row, QRect(row.left(), row.top(), 3, row.height())),
                          m_theme.color(Token::AccentText));
    paintHit(painter, row, option.direction, index);
    painter->restore();
}

void SearchDelegate::paintHit(QPainter* painter, const QRect& row, Qt::LayoutDirection direction,
                              const QModelIndex& index) const
{
    const int high = m_theme.lineHeight(FontRole::Body);
    const auto placed = [&](int x, int y, int wide, int tall) {
        return QStyle::visualRect(direction, row, QRect(row.left() + x, row.top() + y, wide, tall));
    };
    paintIcon(painter, iconOf(index), placed(16, 6 + (high - 16) / 2, 16, 16), m_theme.color(Token::Text2));
    const QString when = Format::shortDate(index.data(HitAtRole).toDateTime(), m_clock.now());
    const LineText date{when, FontRole::Small, false, m_theme.color(Token::Text3), {}, {}};
    const int dateWidth = lineWidth(m_theme, date);
    paintLine(painter, m_theme, placed(row.width() - 16 - dateWidth, 6, dateWidth, high), date);
    const LineText title{
        index.data(HitTitleRole).toString(), FontRole::Body, false, m_theme.color(Token::Text1), {}, {}};
    const int room = row.width() - 40 - 16 - dateWidth - 12;
    const int used = paintLine(painter, m_theme, placed(40, 6, qMin(room, lineWidth(m_theme, title)), high), title);
    QStringList meta{index.data(HitWhoRole).toString(), index.data(HitStoreNameRole).toString()};
    meta.removeAll(QString());
    meta.removeAll(title.text);
    if (room - used > 40)
        paintLine(painter, m_theme, placed(40 + used + 8, 6, room - used - 8, high),
                  {meta.join(QStringLiteral(" · ")), FontRole::Body, false, m_theme.color(Token::Text3), {}, {}});
    LineText found{index.data(HitTextRole).toString(), FontRole::Body, false, m_theme.color(Token::Text2), {}, {}};
    for (const TextRange& range : index.data(HitMatchesRole).value<QList<TextRange>>())
        found.marks.append({range.start, range.length});
    paintLine(painter, m_theme, placed(40, 6 + high, row.width() - 56, high), found);
}

} // namespace sampan
