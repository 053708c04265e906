// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/filters/FilterFields.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QVBoxLayout;

namespace sampan
{

/// Edits a tree of conditions: a row for each group and condition, every part a control that Tab reaches. Built anew
/// when a row comes or goes; the focus stays where it was.
class FilterTreeEdit : public QWidget
{
    Q_OBJECT

public:
    FilterTreeEdit(const WorkspaceContext& context, QWidget* parent);

    void setFields(const QList<FilterField>& fields);
    void setRoot(const FilterNode& root);
    const FilterNode& root() const { return m_root; }
    /// To the first control.
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    using Path = QList<qsizetype>;
    /// The property that says which part of the tree a control is.
    static constexpr const char* spotName = "filterSpot";
    FilterNode& nodeAt(const Path& path);
    static QString spot(const Path& path, const char* part);
    void rebuild(const QString& focus = {});
    void addRows(QVBoxLayout* column, const Path& path);
    void addGroupRow(QHBoxLayout* row, const Path& path);
    void addConditionRow(QHBoxLayout* row, const Path& path);
    QWidget* makeValue(const FilterField& field, const Path& path);
    QWidget* makeChoice(const FilterField& field, const Path& path);
    QWidget* makeAgo(const Path& path);
    QWidget* makeDay(const Path& path);
    QWidget* makeText(const FilterField& field, const Path& path);
    QWidget* makeCustomer(const Path& path);
    void findCustomers(QComboBox* box, const QString& typed);
    void addRemove(QHBoxLayout* row, const Path& path, const QString& what);
    void addCondition(const Path& group);
    void addGroup(const Path& group);
    void remove(const Path& path);
    void setValue(const Path& path, const QJsonValue& value);

    WorkspaceContext m_context;
    QList<FilterField> m_fields;
    FilterNode m_root = FilterNode::makeGroup(FilterNode::Group::All);
    QWidget* m_rows = nullptr;
};

} // namespace sampan
