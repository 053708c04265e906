// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/SectionedQueue.h"

#include "ui/queue/BulkChoice.h"
#include "ui/queue/QueuePresence.h"
#include "ui/queue/QueueRowText.h"

#include <QLocale>
#include <algorithm>

namespace sampan
{

SectionedQueue::SectionedQueue(QueueModel* source, const Clock& clock, const BulkChoice& choice,
                               const QueuePresence& presence, QObject* parent)
    : QAbstractProxyModel(parent), m_source(source), m_clock(clock), m_choice(choice), m_presence(presence)
{
    setSourceModel(source);
    connectSource();
    m_count = source->rowCount();
    m_sections = wanted();
}

void SectionedQueue::connectSource()
{
    using Model = QAbstractItemModel;
    connect(m_source, &Model::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { takeInsert(first, last); });
    connect(m_source, &Model::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { takeRemoval(first, last); });
    connect(m_source, &Model::rowsMoved, this,
            [this](const QModelIndex&, int from, int, const QModelIndex&, int to) { takeMove(from, to); });
    connect(m_source, &Model::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                takeData(first.row(), last.row(), roles);
            });
    connect(m_source, &Model::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(m_source, &Model::modelReset, this, [this] {
        m_count = m_source->rowCount();
        m_sections = wanted();
        endResetModel();
    });
}

QString SectionedQueue::sectionName(WaitSection section)
{
    switch (section) {
    case WaitSection::Over24h:
        return tr("Over a day");
    case WaitSection::Over8h:
        return tr("Over 8 hours");
    case WaitSection::Over1h:
        return tr("Over an hour");
    case WaitSection::Under1h:
        return tr("Under an hour");
    case WaitSection::NobodyWaits:
        break;
    }
    return tr("Nobody waits");
}

bool SectionedQueue::isSection(int row) const
{
    return row >= 0 && row < rowCount() && sourceRow(row) < 0;
}

int SectionedQueue::sectionsBefore(int row) const
{
    int before = 0;
    while (before < m_sections.size() && m_sections.at(before).first + before < row)
        ++before;
    return before;
}

int SectionedQueue::sourceRow(int row) const
{
    const int before = sectionsBefore(row);
    const bool isHead = before < m_sections.size() && m_sections.at(before).first + before == row;
    return isHead ? -1 : row - before;
}

int SectionedQueue::rowOfSource(int sourceRow) const
{
    const auto after = std::upper_bound(m_sections.cbegin(), m_sections.cend(), sourceRow,
                                        [](int row, const Section& section) { return row < section.first; });
    return sourceRow + static_cast<int>(after - m_sections.cbegin());
}

QList<int> SectionedQueue::sectionRows() const
{
    QList<int> rows;
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        rows.append(m_sections.at(i).first + static_cast<int>(i));
    return rows;
}

WaitSection SectionedQueue::kindOf(int sourceRow) const
{
    return m_source->index(sourceRow).data(SectionRole).value<WaitSection>();
}

QList<SectionedQueue::Section> SectionedQueue::wanted() const
{
    QList<Section> sections;
    if (m_source->sort() != QueueSort::LongestWait)
        return sections;
    const int count = m_source->rowCount();
    constexpr int kinds = static_cast<int>(WaitSection::NobodyWaits) + 1;
    for (int kind = 0; kind < kinds; ++kind) {
        const int first = m_source->firstRowOf(static_cast<WaitSection>(kind));
        const int next = kind + 1 < kinds ? m_source->firstRowOf(static_cast<WaitSection>(kind + 1)) : count;
        if (next > first)
            sections.append({first, static_cast<WaitSection>(kind)});
    }
    return sections;
}

// Puts the sections where the source has them now: what is not right goes, what is missing comes.
void SectionedQueue::settle()
{
    const QList<Section> right = wanted();
    for (qsizetype i = m_sections.size() - 1; i >= 0; --i) {
        if (right.contains(m_sections.at(i)))
            continue;
        const int row = m_sections.at(i).first + static_cast<int>(i);
        beginRemoveRows({}, row, row);
        m_sections.removeAt(i);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < right.size(); ++i) {
        if (i < m_sections.size() && m_sections.at(i) == right.at(i))
            continue;
        const int row = right.at(i).first + static_cast<int>(i);
        beginInsertRows({}, row, row);
        m_sections.insert(i, right.at(i));
        endInsertRows();
    }
    if (!m_sections.isEmpty()) // their counts
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {SectionCountRole});
}

void SectionedQueue::takeInsert(int first, int last)
{
    const int added = last - first + 1;
    const WaitSection kind = kindOf(first);
    const bool sorted = m_source->sort() == QueueSort::LongestWait;
    qsizetype below = 0; // sections that stay above what is new
    while (below < m_sections.size() &&
           (m_sections.at(below).first < first ||
            (sorted && m_sections.at(below).first == first && m_sections.at(below).kind <= kind)))
        ++below;
    const int row = first + static_cast<int>(below);
    beginInsertRows({}, row, row + added - 1);
    for (qsizetype i = below; i < m_sections.size(); ++i)
        m_sections[i].first += added;
    m_count += added;
    endInsertRows();
    settle();
}

void SectionedQueue::takeRemoval(int first, int last)
{
    // From the end, so that each step's rows stand together between two sections.
    for (int end = last; end >= first;) {
        const int row = rowOfSource(end);
        const int headAbove = sectionsBefore(row) - 1;
        const int begin = qMax(first, headAbove < 0 ? 0 : m_sections.at(headAbove).first);
        const int gone = end - begin + 1;
        beginRemoveRows({}, row - gone + 1, row);
        for (Section& section : m_sections) {
            if (section.first > end)
                section.first -= gone;
        }
        m_count -= gone;
        endRemoveRows();
        end = begin - 1;
    }
    settle();
}

void SectionedQueue::takeMove(int from, int to)
{
    const WaitSection kind = kindOf(to > from ? to - 1 : to);
    const int row = rowOfSource(from);
    qsizetype above = 0; // sections that stay above the row's new place
    while (above < m_sections.size() &&
           (m_sections.at(above).first < to || (m_sections.at(above).first == to && m_sections.at(above).kind <= kind)))
        ++above;
    const int target = to + static_cast<int>(above);
    const bool moves = target != row && target != row + 1;
    if (moves)
        beginMoveRows({}, row, row, {}, target);
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const bool wasAbove = i < row - from; // as many sections stand above a row as its number is greater
        if (wasAbove && i >= above)
            ++m_sections[i].first;
        else if (!wasAbove && i < above)
            --m_sections[i].first;
    }
    if (moves)
        endMoveRows();
    settle();
}

void SectionedQueue::takeData(int first, int last, const QList<int>& roles)
{
    settle();
    Q_EMIT dataChanged(index(rowOfSource(first), 0), index(rowOfSource(last), 0), roles);
}

int SectionedQueue::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count + static_cast<int>(m_sections.size());
}

QModelIndex SectionedQueue::index(int row, int column, const QModelIndex& parent) const
{
    const bool there = !parent.isValid() && column == 0 && row >= 0 && row < rowCount();
    return there ? createIndex(row, column) : QModelIndex();
}

QModelIndex SectionedQueue::mapToSource(const QModelIndex& index) const
{
    const int row = index.isValid() ? sourceRow(index.row()) : -1;
    return row < 0 ? QModelIndex() : m_source->index(row);
}

QModelIndex SectionedQueue::mapFromSource(const QModelIndex& index) const
{
    return index.isValid() ? this->index(rowOfSource(index.row()), 0) : QModelIndex();
}

int SectionedQueue::countOf(qsizetype section) const
{
    const int end = section + 1 < m_sections.size() ? m_sections.at(section + 1).first : m_count;
    return end - m_sections.at(section).first;
}

QVariant SectionedQueue::sectionData(qsizetype section, int role) const
{
    switch (role) {
    case IsSectionRole:
        return true;
    case SectionRole:
        return QVariant::fromValue(m_sections.at(section).kind);
    case SectionCountRole:
        return countOf(section);
    case IsLoadedRole: // a section is as far as its first row
        return m_source->index(m_sections.at(section).first).data(IsLoadedRole);
    case Qt::DisplayRole:
        return sectionName(m_sections.at(section).kind);
    case Qt::AccessibleTextRole:
        return tr("Group: %1, %n conversation(s)", nullptr, countOf(section))
            .arg(sectionName(m_sections.at(section).kind));
    default:
        return {};
    }
}

QVariant SectionedQueue::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (isSection(index.row()))
        return sectionData(sectionsBefore(index.row()), role);
    const QModelIndex source = mapToSource(index);
    const auto id = [&] { return m_source->conversationAt(source.row()); };
    switch (role) {
    case IsSectionRole:
        return false;
    case IsChosenRole:
        return m_choice.holds(id());
    case PresenceIconRole:
        return m_presence.icon(id());
    case PresenceTextRole:
        return m_presence.sentence(id());
    case Qt::AccessibleTextRole:
        return QueueRowText::spoken(index, m_clock.now());
    default:
        return source.data(role);
    }
}

Qt::ItemFlags SectionedQueue::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags row = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return isSection(index.row()) ? row : row | Qt::ItemIsSelectable;
}

} // namespace sampan
