// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueueDelegate.h"

#include "domain/Enums.h"
#include "items/Roles.h"
#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/StyleShapes.h"
#include "ui/queue/QueueRowText.h"
#include "ui/widgets/LineText.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace sampan
{

namespace
{
constexpr int leading = 16;
constexpr int trailing = 14;
constexpr int above = 6;
constexpr int gap = 6;
} // namespace

struct QueueDelegate::Row {
    QPainter* painter;
    QRect rect;
    QModelIndex index;
    bool selected;
    bool focused; ///< the list has the focus
    bool hover;
    bool current;
    bool mirrored;
    bool unread;
};

QueueDelegate::QueueDelegate(const Theme& theme, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_clock(clock)
{
}

int QueueDelegate::rowHeight() const
{
    if (m_compact)
        return m_theme.lineHeight(FontRole::Body) + 14;
    return 3 * m_theme.lineHeight(FontRole::Body) + 2 * above;
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight()};
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QStyle::State state = option.state;
    const Row row{painter,
                  option.rect,
                  index,
                  bool(state & QStyle::State_Selected),
                  bool(state & QStyle::State_Active) && option.widget && option.widget->hasFocus(),
                  bool(state & QStyle::State_MouseOver),
                  bool(state & QStyle::State_HasFocus),
                  option.direction == Qt::RightToLeft,
                  index.data(IsUnreadRole).toBool()};
    painter->setLayoutDirection(option.direction);
    paintGround(row);
    QRect inner = row.rect.adjusted(leading, 0, -trailing, -1);
    if (row.mirrored)
        inner = row.rect.adjusted(trailing, 0, -leading, -1);
    const int high = m_theme.lineHeight(FontRole::Body);
    if (!index.data(IsLoadedRole).toBool()) {
        paintPlaceholder(row);
    } else if (m_compact) {
        paintCompact(row, inner);
    } else {
        inner.setTop(row.rect.top() + above);
        inner.setHeight(high);
        paintNameLine(row, inner);
        paintSubjectLine(row, inner.translated(0, high));
        paintStoreLine(row, inner.translated(0, 2 * high));
    }
    painter->restore();
}

void QueueDelegate::paintGround(const Row& row) const
{
    const Token ground = row.selected ? (row.focused ? Token::BgSelected : Token::BgSelectedInactive)
                         : row.hover  ? Token::BgHover
                                      : Token::BgPane;
    row.painter->fillRect(row.rect, m_theme.color(ground));
    row.painter->fillRect(QRect(row.rect.left(), row.rect.bottom(), row.rect.width(), 1),
                          m_theme.color(Token::LineSoft));
    const auto placed = [&](const QRect& part) {
        return QStyle::visualRect(row.mirrored ? Qt::RightToLeft : Qt::LeftToRight, row.rect, part);
    };
    if (row.selected)
        row.painter->fillRect(placed(QRect(row.rect.left(), row.rect.top(), 3, row.rect.height())),
                              m_theme.color(Token::AccentText));
    if (row.unread) {
        const int middle = m_compact ? row.rect.height() / 2 : above + m_theme.lineHeight(FontRole::Body) / 2;
        paintRound(row.painter, placed(QRect(row.rect.left() + 6, row.rect.top() + middle - 3, 6, 6)), 3,
                   m_theme.color(Token::AccentText));
    }
    if (row.current && row.focused)
        paintRound(row.painter, row.rect, 0, {}, m_theme.color(Token::AccentText), 2.0);
}

void QueueDelegate::paintPlaceholder(const Row& row) const
{
    const QColor bar = m_theme.color(Token::BgSunken);
    const int wide = row.rect.width() - leading - trailing;
    paintRound(row.painter, QRect(row.rect.left() + leading, row.rect.top() + 10, wide / 2, 10), 5, bar);
    if (!m_compact)
        paintRound(row.painter, QRect(row.rect.left() + leading, row.rect.top() + 30, wide * 4 / 5, 10), 5, bar);
}

QRect QueueDelegate::takeEnd(const Row& row, QRect& line, int width) const
{
    const Qt::LayoutDirection direction = row.mirrored ? Qt::RightToLeft : Qt::LeftToRight;
    const QRect part =
        QStyle::visualRect(direction, line, QRect(line.right() + 1 - width, line.top(), width, line.height()));
    line = row.mirrored ? line.adjusted(width + gap, 0, 0, 0) : line.adjusted(0, 0, -width - gap, 0);
    return part;
}

QRect QueueDelegate::takeStart(const Row& row, QRect& line, int width) const
{
    const Qt::LayoutDirection direction = row.mirrored ? Qt::RightToLeft : Qt::LeftToRight;
    const QRect part = QStyle::visualRect(direction, line, QRect(line.left(), line.top(), width, line.height()));
    line = row.mirrored ? line.adjusted(0, 0, -width - gap, 0) : line.adjusted(width + gap, 0, 0, 0);
    return part;
}

void QueueDelegate::paintNameLine(const Row& row, const QRect& whole) const
{
    QRect line = whole;
    const Chip chip = QueueRowText::wait(row.index, m_clock.now(), false);
    paintChip(row.painter, m_theme, takeEnd(row, line, chipSize(m_theme, chip).width()), chip, row.selected);
    const auto priority = static_cast<Priority>(row.index.data(PriorityRole).toInt());
    if (priority == Priority::Urgent || priority == Priority::High) {
        const QRect place = takeEnd(row, line, 12);
        const Token color = priority == Priority::Urgent ? Token::Danger : Token::Warn;
        paintIcon(row.painter, QStringLiteral("flag"),
                  QRect(place.left(), place.top() + (place.height() - 12) / 2, 12, 12), m_theme.color(color));
    }
    paintLine(row.painter, m_theme, line,
              {row.index.data(CustomerNameRole).toString(),
               FontRole::Body,
               row.unread,
               m_theme.color(Token::Text1),
               row.index.data(LanguageRole).toString(),
               {}});
}

void QueueDelegate::paintSubjectLine(const Row& row, const QRect& whole) const
{
    QRect line = whole;
    const QString assignee = row.index.data(AssigneeNameRole).toString();
    const Token quiet = row.selected ? Token::Text2 : Token::Text3;
    if (m_showsAssignee && !assignee.isEmpty()) {
        const LineText name{assignee, FontRole::Caption, false, m_theme.color(quiet), {}, {}};
        const int wide = qMin(lineWidth(m_theme, name), whole.width() / 3);
        paintLine(row.painter, m_theme, takeEnd(row, line, wide), name);
        const QRect icon = takeEnd(row, line, 12).translated(3, (whole.height() - 12) / 2);
        paintIcon(row.painter, QStringLiteral("user"), QRect(icon.topLeft(), QSize(12, 12)), m_theme.color(quiet));
    }
    paintLine(row.painter, m_theme, line,
              {row.index.data(SubjectRole).toString(),
               FontRole::Body,
               false,
               m_theme.color(row.unread ? Token::Text1 : Token::Text2),
               row.index.data(LanguageRole).toString(),
               {}});
}

void QueueDelegate::paintStoreLine(const Row& row, const QRect& whole) const
{
    QRect line = whole;
    const QColor quiet = m_theme.color(row.selected ? Token::Text2 : Token::Text3);
    const QString topic = QueueRowText::topic(row.index);
    const bool queued = row.index.data(PendingCountRole).toInt() > 0;
    if (queued || !topic.isEmpty()) {
        const Chip chip = queued ? Chip{ChipKind::Neutral, QStringLiteral("clock-arrow-up"), QueueRowText::tr("Queued")}
                                 : Chip{ChipKind::Line, {}, topic};
        paintChip(row.painter, m_theme, takeEnd(row, line, chipSize(m_theme, chip).width()), chip);
    }
    const QString code = row.index.data(StoreCountryRole).toString();
    paintStoreTag(row.painter, m_theme, takeStart(row, line, storeTagSize(m_theme, code).width()), code,
                  row.index.data(StoreColorRole).toInt());
    const auto word = [&](const QString& text, const QString& language = {}) {
        const LineText piece{text, FontRole::Caption, false, quiet, language, {}};
        const int wide = qMin(lineWidth(m_theme, piece), line.width());
        if (wide > 12)
            paintLine(row.painter, m_theme, takeStart(row, line, wide), piece);
    };
    word(row.index.data(StoreNameRole).toString());
    if (line.width() < 30)
        return;
    const QRect icon = takeStart(row, line, 12).translated(0, (whole.height() - 12) / 2);
    paintIcon(row.painter, Format::channelIcon(static_cast<Channel>(row.index.data(ChannelRole).toInt())),
              QRect(icon.topLeft(), QSize(12, 12)), quiet);
    word(QueueRowText::channel(row.index));
    // The language comes last and whole or not at all; the tooltip and the spoken row always have it.
    const QString language = QStringLiteral("· ") + Format::languageName(row.index.data(LanguageRole).toString());
    const LineText piece{language, FontRole::Caption, false, quiet, {}, {}};
    if (language.size() > 2 && lineWidth(m_theme, piece) <= line.width())
        paintLine(row.painter, m_theme, line, piece);
}

void QueueDelegate::paintCompact(const Row& row, const QRect& whole) const
{
    QRect line = whole;
    const Chip chip = QueueRowText::wait(row.index, m_clock.now(), true);
    paintChip(row.painter, m_theme, takeEnd(row, line, chipSize(m_theme, chip).width()), chip, row.selected);
    const QString code = row.index.data(StoreCountryRole).toString();
    paintStoreTag(row.painter, m_theme, takeStart(row, line, storeTagSize(m_theme, code).width()), code,
                  row.index.data(StoreColorRole).toInt());
    const QString language = row.index.data(LanguageRole).toString();
    const LineText name{row.index.data(CustomerNameRole).toString(),
                        FontRole::Body,
                        row.unread,
                        m_theme.color(Token::Text1),
                        language,
                        {}};
    paintLine(row.painter, m_theme, takeStart(row, line, qMin(lineWidth(m_theme, name), line.width())), name);
    if (line.width() > 24)
        paintLine(
            row.painter, m_theme, line,
            {row.index.data(SubjectRole).toString(), FontRole::Body, false, m_theme.color(Token::Text2), language, {}});
}

bool QueueDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                              const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), QueueRowText::spoken(index, m_clock.now()), view);
    return true;
}

} // namespace sampan
