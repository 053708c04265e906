// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueueDelegate.h"

#include "domain/Enums.h"
#include "items/Roles.h"
#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/StyleShapes.h"
#include "ui/queue/QueueRowText.h"
#include "ui/queue/SectionedQueue.h"
#include "ui/widgets/LineText.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace sampan
{

namespace
{
constexpr int edge = 16;
constexpr int boxed = 26; ///< the edge beside a box
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
    bool chosen; ///< for a bulk action
};

namespace
{

/// Icon and colour of a section; the colours are those of its rows' chips.
std::pair<QString, Token> sectionLook(WaitSection section)
{
    switch (section) {
    case WaitSection::Over24h:
        return {QStringLiteral("circle-alert"), Token::Danger};
    case WaitSection::Over8h:
        return {QStringLiteral("alarm-clock"), Token::Warn};
    case WaitSection::NobodyWaits:
        return {QStringLiteral("check"), Token::Text3};
    case WaitSection::Over1h:
    case WaitSection::Under1h:
        break;
    }
    return {QStringLiteral("clock"), Token::Text3};
}

} // namespace

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

int QueueDelegate::sectionHeight() const
{
    return m_theme.lineHeight(FontRole::Small) + (m_compact ? 6 : 10);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {100, index.data(SectionedQueue::IsSectionRole).toBool() ? sectionHeight() : rowHeight()};
}

bool QueueDelegate::shows(const char* column) const
{
    return m_columns.isEmpty() || m_columns.contains(QLatin1StringView(column));
}

int QueueDelegate::middleOfFirstLine() const
{
    return m_compact ? rowHeight() / 2 : above + m_theme.lineHeight(FontRole::Body) / 2;
}

int QueueDelegate::leading() const
{
    return m_isChoosing ? boxed : edge;
}

QRect QueueDelegate::boxRect(const QRect& row, Qt::LayoutDirection direction) const
{
    return QStyle::visualRect(direction, row,
                              QRect(row.left() + (m_isChoosing ? 6 : 1), row.top() + middleOfFirstLine() - 7, 14, 14));
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
                  index.data(IsUnreadRole).toBool(),
                  index.data(SectionedQueue::IsChosenRole).toBool()};
    painter->setLayoutDirection(option.direction);
    if (index.data(SectionedQueue::IsSectionRole).toBool()) {
        paintSection(row);
        painter->restore();
        return;
    }
    paintGround(row);
    QRect inner = row.rect.adjusted(leading(), 0, -trailing, -1);
    if (row.mirrored)
        inner = row.rect.adjusted(trailing, 0, -leading(), -1);
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
    paintMark(row);
    if (row.current && row.focused)
        paintRound(row.painter, row.rect, 0, {}, m_theme.color(Token::AccentText), 2.0);
}

/// Before the first line: the box under the pointer or when chosen, else the dot of what is unread.
void QueueDelegate::paintMark(const Row& row) const
{
    if (row.hover || m_isChoosing)
        return paintBox(row);
    if (!row.unread)
        return;
    const QRect dot(row.rect.left() + 6, row.rect.top() + middleOfFirstLine() - 3, 6, 6);
    paintRound(row.painter, QStyle::visualRect(row.mirrored ? Qt::RightToLeft : Qt::LeftToRight, row.rect, dot), 3,
               m_theme.color(Token::AccentText));
}

void QueueDelegate::paintBox(const Row& row) const
{
    const QRect box = boxRect(row.rect, row.mirrored ? Qt::RightToLeft : Qt::LeftToRight).adjusted(1, 1, -1, -1);
    if (!row.chosen) {
        paintRound(row.painter, box, 3, m_theme.color(Token::BgContent), m_theme.color(Token::LineControl));
        return;
    }
    paintRound(row.painter, box, 3, m_theme.color(Token::Accent));
    paintIcon(row.painter, QStringLiteral("check"), box.adjusted(1, 1, -1, -1), m_theme.color(Token::OnAccent));
}

void QueueDelegate::paintSection(const Row& row) const
{
    const auto [icon, token] = sectionLook(row.index.data(SectionRole).value<WaitSection>());
    const QColor color = m_theme.color(token);
    row.painter->fillRect(row.rect, m_theme.color(Token::BgPane));
    row.painter->fillRect(QRect(row.rect.left(), row.rect.bottom(), row.rect.width(), 1),
                          m_theme.color(Token::LineSoft));
    QRect line = row.mirrored ? row.rect.adjusted(trailing, 0, -edge, -1) : row.rect.adjusted(edge, 0, -trailing, -1);
    const QString count = QLocale().toString(row.index.data(SectionedQueue::SectionCountRole).toInt());
    const LineText number{count, FontRole::Small, false, m_theme.color(Token::Text3), {}, {}};
    paintLine(row.painter, m_theme, takeEnd(row, line, lineWidth(m_theme, number)), number);
    const QRect place = takeStart(row, line, 12).translated(0, (line.height() - 12) / 2);
    paintIcon(row.painter, icon, QRect(place.topLeft(), QSize(12, 12)), color);
    paintLine(row.painter, m_theme, line, {row.index.data().toString(), FontRole::Small, false, color, {}, {}});
}

/// An eye or a pencil, and the names in the tooltip and the spoken row.
void QueueDelegate::paintPresence(const Row& row, QRect& line) const
{
    const QString icon = row.index.data(SectionedQueue::PresenceIconRole).toString();
    if (icon.isEmpty())
        return;
    const bool writes = icon == QStringLiteral("pencil");
    const QRect place = takeEnd(row, line, 18);
    const QRect ground(place.left(), place.top() + (place.height() - 16) / 2, 18, 16);
    paintRound(row.painter, ground, 4, m_theme.color(writes ? Token::WarnTint : Token::BgSunken));
    paintIcon(row.painter, icon, QRect(ground.left() + 3, ground.top() + 2, 12, 12),
              m_theme.color(writes ? Token::Warn : Token::Text2));
}

void QueueDelegate::paintPlaceholder(const Row& row) const
{
    const QColor bar = m_theme.color(Token::BgSunken);
    const int wide = row.rect.width() - leading() - trailing;
    paintRound(row.painter, QRect(row.rect.left() + leading(), row.rect.top() + 10, wide / 2, 10), 5, bar);
    if (!m_compact)
        paintRound(row.painter, QRect(row.rect.left() + leading(), row.rect.top() + 30, wide * 4 / 5, 10), 5, bar);
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
    if (shows("priority") && (priority == Priority::Urgent || priority == Priority::High)) {
        const QRect place = takeEnd(row, line, 12);
        const Token color = priority == Priority::Urgent ? Token::Danger : Token::Warn;
        paintIcon(row.painter, QStringLiteral("flag"),
                  QRect(place.left(), place.top() + (place.height() - 12) / 2, 12, 12), m_theme.color(color));
    }
    paintPresence(row, line);
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
    if (m_showsAssignee && shows("assignee") && !assignee.isEmpty()) {
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
    const QString topic = shows("topic") ? QueueRowText::topic(row.index) : QString();
    const auto own = QueueRowText::own(row.index);
    if (own || !topic.isEmpty()) {
        const Chip chip = own.value_or(Chip{ChipKind::Line, {}, topic});
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
    if (shows("store"))
        word(row.index.data(StoreNameRole).toString());
    if (line.width() < 30)
        return;
    if (shows("channel")) {
        const QRect icon = takeStart(row, line, 12).translated(0, (whole.height() - 12) / 2);
        paintIcon(row.painter, Format::channelIcon(static_cast<Channel>(row.index.data(ChannelRole).toInt())),
                  QRect(icon.topLeft(), QSize(12, 12)), quiet);
        word(QueueRowText::channel(row.index));
    }
    // The language comes last and whole or not at all; the tooltip and the spoken row always have it.
    const QString language = QStringLiteral("· ") + Format::languageName(row.index.data(LanguageRole).toString());
    const LineText piece{language, FontRole::Caption, false, quiet, {}, {}};
    if (shows("language") && language.size() > 2 && lineWidth(m_theme, piece) <= line.width())
        paintLine(row.painter, m_theme, line, piece);
}

void QueueDelegate::paintCompact(const Row& row, const QRect& whole) const
{
    QRect line = whole;
    const Chip chip = QueueRowText::wait(row.index, m_clock.now(), true);
    paintChip(row.painter, m_theme, takeEnd(row, line, chipSize(m_theme, chip).width()), chip, row.selected);
    paintPresence(row, line);
    if (const auto own = QueueRowText::own(row.index)) {
        const QRect place = takeEnd(row, line, 12).translated(0, (line.height() - 12) / 2);
        paintIcon(row.painter, own->icon, QRect(place.topLeft(), QSize(12, 12)), m_theme.color(Token::Text2));
    }
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
    if (event->type() != QEvent::ToolTip || !index.isValid() || index.data(SectionedQueue::IsSectionRole).toBool())
        return false;
    QToolTip::showText(event->globalPos(), QueueRowText::spoken(index, m_clock.now()), view);
    return true;
}

} // namespace sampan
