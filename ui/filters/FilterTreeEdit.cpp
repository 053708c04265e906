// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/FilterTreeEdit.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

// The controls that give a condition its value are in FilterValues.cpp.

namespace sampan
{

namespace
{
constexpr int indent = 20;
constexpr int mostConditions = 40; // below what a filter may hold, so that a view can be combined with it

int countOf(const FilterNode& node)
{
    int count = 1;
    for (const FilterNode& child : node.children)
        count += countOf(child);
    return count;
}
} // namespace

FilterTreeEdit::FilterTreeEdit(const WorkspaceContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void FilterTreeEdit::setFields(const QList<FilterField>& fields)
{
    m_fields = fields;
    rebuild();
}

void FilterTreeEdit::setRoot(const FilterNode& root)
{
    m_root = root;
    rebuild();
}

QString FilterTreeEdit::spot(const Path& path, const char* part)
{
    QStringList steps;
    for (const qsizetype step : path)
        steps << QString::number(step);
    return steps.join(u'.') + u':' + QString::fromLatin1(part);
}

FilterNode& FilterTreeEdit::nodeAt(const Path& path)
{
    FilterNode* node = &m_root;
    for (const qsizetype step : path)
        node = &node->children[step];
    return *node;
}

void FilterTreeEdit::focusFirst()
{
    for (QWidget* part : m_rows->findChildren<QWidget*>()) {
        if (!part->property(spotName).isNull()) {
            part->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void FilterTreeEdit::rebuild(const QString& focus)
{
    const QWidget* had = QApplication::focusWidget();
    QString wanted = focus;
    if (wanted.isEmpty() && had && m_rows && m_rows->isAncestorOf(had))
        wanted = had->property(spotName).toString();
    QWidget* before = m_rows;
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    addRows(column, {});
    column->addStretch(1);
    layout()->addWidget(m_rows);
    m_rows->show();
    for (QWidget* part : m_rows->findChildren<QWidget*>()) {
        if (!wanted.isEmpty() && part->property(spotName).toString() == wanted)
            part->setFocus(Qt::OtherFocusReason);
    }
    if (before) {
        layout()->removeWidget(before);
        before->hide();
        before->deleteLater();
    }
}

void FilterTreeEdit::addRows(QVBoxLayout* column, const Path& path)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(directed(indent * static_cast<int>(path.size()), 0, 0, 0));
    row->setSpacing(6);
    column->addLayout(row);
    if (!nodeAt(path).isGroup)
        return addConditionRow(row, path);
    addGroupRow(row, path);
    for (qsizetype i = 0; i < nodeAt(path).children.size(); ++i)
        addRows(column, path + Path{i});
}

void FilterTreeEdit::addGroupRow(QHBoxLayout* row, const Path& path)
{
    auto* word = new QComboBox(m_rows);
    for (const auto group : {FilterNode::Group::All, FilterNode::Group::Any, FilterNode::Group::None})
        word->addItem(FilterFields::groupName(group));
    word->setCurrentIndex(static_cast<int>(nodeAt(path).group));
    word->setProperty(spotName, spot(path, "group"));
    word->setAccessibleName(tr("How the group holds"));
    connect(word, &QComboBox::activated, this, [this, path](int index) {
        nodeAt(path).group = static_cast<FilterNode::Group>(index);
        Q_EMIT changed();
    });
    row->addWidget(word);
    const bool isFull = countOf(m_root) >= mostConditions;
    const auto addButton = [&](const QString& text, const char* part, void (FilterTreeEdit::*work)(const Path&)) {
        auto* button = new Button(*m_context.theme, Button::Kind::Flat, text, QStringLiteral("plus"), m_rows);
        button->setSmall(true);
        button->setProperty(spotName, spot(path, part));
        button->setEnabled(!isFull);
        button->setDisabledReason(tr("A filter holds no more"));
        connect(button, &QAbstractButton::clicked, this, [this, path, work] { (this->*work)(path); });
        row->addWidget(button);
    };
    addButton(tr("Condition"), "add", &FilterTreeEdit::addCondition);
    if (path.size() + 1 < FilterNode::kMaxDepth)
        addButton(tr("Group"), "addGroup", &FilterTreeEdit::addGroup);
    row->addStretch(1);
    if (!path.isEmpty())
        addRemove(row, path, tr("Remove the group"));
}

void FilterTreeEdit::addConditionRow(QHBoxLayout* row, const Path& path)
{
    const FilterNode& node = nodeAt(path);
    const int index = FilterFields::indexOf(m_fields, node);
    const QString words = FilterFields::sentence(m_fields, node);
    if (index < 0) {
        row->addWidget(new TextLabel(*m_context.theme, FontRole::Body, Token::Text2, words, m_rows), 1);
        return addRemove(row, path, tr("Remove the condition %1").arg(words));
    }
    auto* what = new QComboBox(m_rows);
    for (const FilterField& field : std::as_const(m_fields))
        what->addItem(field.name);
    what->setCurrentIndex(index);
    what->setProperty(spotName, spot(path, "field"));
    what->setAccessibleName(tr("What is asked"));
    what->setMaxVisibleItems(16);
    connect(what, &QComboBox::activated, this, [this, path, index](int chosen) {
        if (chosen == index)
            return;
        FilterNode& changing = nodeAt(path);
        changing.property = m_fields.at(chosen).property;
        changing.value = m_fields.at(chosen).first();
        rebuild();
        Q_EMIT changed();
    });
    row->addWidget(what);
    QWidget* value = makeValue(m_fields.at(index), path);
    QWidget* control = value->focusProxy() ? value->focusProxy() : value;
    control->setProperty(spotName, spot(path, "value"));
    control->setAccessibleName(m_fields.at(index).name);
    row->addWidget(value, 1);
    addRemove(row, path, tr("Remove the condition %1").arg(words));
}

void FilterTreeEdit::addRemove(QHBoxLayout* row, const Path& path, const QString& what)
{
    auto* button = new IconButton(*m_context.theme, QStringLiteral("x"), what, m_rows);
    button->setSmall(true);
    button->setProperty(spotName, spot(path, "remove"));
    connect(button, &QAbstractButton::clicked, this, [this, path] { remove(path); });
    row->addWidget(button);
}

void FilterTreeEdit::addCondition(const Path& group)
{
    FilterNode& parent = nodeAt(group);
    parent.children.append(FilterNode::makeCondition(m_fields.first().property, m_fields.first().first()));
    rebuild(spot(group + Path{parent.children.size() - 1}, "field"));
    Q_EMIT changed();
}

void FilterTreeEdit::addGroup(const Path& group)
{
    FilterNode& parent = nodeAt(group);
    parent.children.append(FilterNode::makeGroup(FilterNode::Group::Any));
    rebuild(spot(group + Path{parent.children.size() - 1}, "group"));
    Q_EMIT changed();
}

/// The focus goes to what took its place, else to the group's own row.
void FilterTreeEdit::remove(const Path& path)
{
    const Path group = path.first(path.size() - 1);
    FilterNode& parent = nodeAt(group);
    parent.children.removeAt(path.last());
    const bool more = path.last() < parent.children.size();
    rebuild(more ? spot(path, "remove") : spot(group, "add"));
    Q_EMIT changed();
}

void FilterTreeEdit::setValue(const Path& path, const QJsonValue& value)
{
    nodeAt(path).value = value;
    Q_EMIT changed();
}

} // namespace sampan
