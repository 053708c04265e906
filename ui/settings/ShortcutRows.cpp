// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ShortcutRows.h"

#include "ui/palette/FuzzyMatch.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/LineText.h"

#include <QStyle>

namespace sampan
{

namespace
{

QString sectionName(ActionGroup group)
{
    switch (group) {
    case ActionGroup::Move:
        return ShortcutModel::tr("Moving about");
    case ActionGroup::Conversation:
        return ShortcutModel::tr("The conversation");
    case ActionGroup::Writing:
        return ShortcutModel::tr("While writing");
    case ActionGroup::Go:
        return ShortcutModel::tr("Go to");
    case ActionGroup::Window:
        return ShortcutModel::tr("Window and program");
    }
    return {};
}

} // namespace

ShortcutModel::ShortcutModel(const ActionCatalog& actions, QObject* parent)
    : QAbstractListModel(parent), m_actions(actions)
{
    rebuild();
    connect(&actions, &ActionCatalog::keysChanged, this, [this] {
        if (m_query.isEmpty() && !m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    });
}

void ShortcutModel::setQuery(const QString& query)
{
    m_query = query.trimmed();
    rebuild();
}

QStringList ShortcutModel::keysOf(ActionId id) const
{
    QStringList texts;
    for (const QKeySequence& key : m_actions.keys(id))
        texts.append(ActionCatalog::textOf(key));
    return texts;
}

void ShortcutModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const ActionSpec& spec : ActionCatalog::table()) {
        if (!m_actions.isOffered(spec.id))
            continue;
        const QStringList keys = keysOf(spec.id);
        if (fuzzyMatch(m_actions.action(spec.id)->text(), m_query) || keys.contains(m_query, Qt::CaseInsensitive) ||
            keys.join(u' ').contains(m_query, Qt::CaseInsensitive))
            m_rows.append(spec.id);
    }
    endResetModel();
}

int ShortcutModel::rowOf(ActionId id) const
{
    return static_cast<int>(m_rows.indexOf(id));
}

int ShortcutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const ActionId id = m_rows.at(index.row());
    const QString section = sectionName(ActionCatalog::spec(id).group);
    switch (role) {
    case Qt::DisplayRole:
        return m_actions.action(id)->text();
    case Qt::AccessibleTextRole: {
        QStringList parts = QStringList(m_actions.action(id)->text()) + keysOf(id);
        if (m_actions.isChanged(id))
            parts.append(tr("changed"));
        return parts.join(QStringLiteral(", "));
    }
    case ActionIdRole:
        return static_cast<int>(id);
    case KeysRole:
        return keysOf(id);
    case SectionRole:
        return section;
    case StartsSectionRole:
        return index.row() == 0 || data(index.siblingAtRow(index.row() - 1), SectionRole).toString() != section;
    case ChangedRole:
        return m_actions.isChanged(id);
    default:
        return {};
    }
}

int ShortcutDelegate::headingHeight() const
{
    return m_theme.lineHeight(FontRole::Small) + 14;
}

QSize ShortcutDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int row = m_theme.lineHeight(FontRole::Body) + 10;
    return {100, row + (index.data(ShortcutModel::StartsSectionRole).toBool() ? headingHeight() : 0)};
}

void ShortcutDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    QRect row = option.rect;
    if (index.data(ShortcutModel::StartsSectionRole).toBool()) {
        const QRect heading(row.left() + 16, row.top() + 9, row.width() - 32, m_theme.lineHeight(FontRole::Small));
        paintLine(painter, m_theme, heading,
                  {index.data(ShortcutModel::SectionRole).toString(),
                   FontRole::Small,
                   false,
                   m_theme.color(Token::Text3),
                   {},
                   {}});
        row.setTop(row.top() + headingHeight());
    }
    if (option.state & QStyle::State_Selected) {
        const bool active = option.state & QStyle::State_HasFocus;
        painter->fillRect(row, m_theme.color(active ? Token::BgSelected : Token::BgSelectedInactive));
        painter->fillRect(QStyle::visualRect(option.direction, row, QRect(row.left(), row.top(), 3, row.height())),
                          m_theme.color(Token::AccentText));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(row, m_theme.color(Token::BgHover));
    }
    paintRow(painter, row, option.direction, index);
    painter->restore();
}

void ShortcutDelegate::paintRow(QPainter* painter, const QRect& row, Qt::LayoutDirection direction,
                                const QModelIndex& index) const
{
    const auto placed = [&](int x, int wide) {
        return QStyle::visualRect(direction, row, QRect(row.left() + x, row.top(), wide, row.height()));
    };
    int end = row.width() - 16;
    QStringList keys = index.data(ShortcutModel::KeysRole).toStringList();
    // Send and its like have the same keys a second time, on the keypad.
    keys.removeDuplicates();
    for (const QString& each : keys) {
        const int wide = keyHintSize(m_theme, each).width();
        end -= wide;
        paintKeyHint(painter, m_theme, placed(end, wide), each, m_theme.color(Token::Text2),
                     m_theme.color(Token::LineMid));
        end -= 6;
    }
    const LineText title{index.data().toString(), FontRole::Body, false, m_theme.color(Token::Text1), {}, {}};
    const int wide = qMin(end - 16 - 24, lineWidth(m_theme, title));
    paintLine(painter, m_theme, placed(16, wide), title);
    if (index.data(ShortcutModel::ChangedRole).toBool()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Token::AccentText));
        painter->drawEllipse(QRectF(placed(16 + wide + 8, 6).left(), row.center().y() - 2, 6, 6));
    }
}

} // namespace sampan
