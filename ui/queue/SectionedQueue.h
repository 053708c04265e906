// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/QueueModel.h"
#include "ports/Clock.h"

#include <QAbstractProxyModel>

namespace sampan
{

class BulkChoice;
class QueuePresence;

/// The queue with a row above each section while it is sorted by waiting time, and with what a screen reader says of
/// each row (Qt::AccessibleTextRole). Changes of the source arrive as the same insertion, removal or move; sections
/// come and go by rows of their own, so nothing is ever reset but with the source.
class SectionedQueue : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum Role {
        IsSectionRole = 0x0701, ///< bool
        SectionCountRole,       ///< int: conversations of the section
        IsChosenRole,           ///< bool: for a bulk action
        PresenceIconRole,       ///< QString: "eye", "pencil" or empty
        PresenceTextRole,       ///< QString: who else is there
    };

    SectionedQueue(QueueModel* source, const Clock& clock, const BulkChoice& choice, const QueuePresence& presence,
                   QObject* parent);

    bool isSection(int row) const;
    /// -1 for a section.
    int sourceRow(int row) const;
    int rowOfSource(int sourceRow) const;
    /// Sections above `row`.
    int sectionsBefore(int row) const;
    /// The rows of the sections, ascending.
    QList<int> sectionRows() const;
    static QString sectionName(WaitSection section);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex&) const override { return {}; }
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QModelIndex sibling(int row, int column, const QModelIndex&) const override { return index(row, column); }

private:
    struct Section {
        int first = 0; ///< source row it stands above
        WaitSection kind = WaitSection::Over24h;
        friend bool operator==(const Section&, const Section&) = default;
    };
    void connectSource();
    void takeInsert(int first, int last);
    void takeRemoval(int first, int last);
    void takeMove(int from, int to);
    void takeData(int first, int last, const QList<int>& roles);
    void settle();
    QList<Section> wanted() const;
    WaitSection kindOf(int sourceRow) const;
    int countOf(qsizetype section) const;
    QVariant sectionData(qsizetype section, int role) const;

    QueueModel* m_source;
    const Clock& m_clock;
    const BulkChoice& m_choice;
    const QueuePresence& m_presence;
    QList<Section> m_sections;
    int m_count = 0; ///< of the source as told so far
};

} // namespace sampan
