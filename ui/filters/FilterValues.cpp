// SPDX-License-Identifier: GPL-3.0-or-later
// The controls of FilterTreeEdit that give a condition its value.
#include "domain/Instant.h"
#include "storage/CustomerStore.h"
#include "storage/SearchStore.h"
#include "storage/Store.h"
#include "ui/Format.h"
#include "ui/filters/FilterTreeEdit.h"
#include "ui/widgets/Field.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>

namespace sampan
{

namespace
{
constexpr int mostFound = 12;
}

QWidget* FilterTreeEdit::makeValue(const FilterField& field, const Path& path)
{
    switch (field.form) {
    case FilterField::Form::Choice:
        return makeChoice(field, path);
    case FilterField::Form::Text:
        return makeText(field, path);
    case FilterField::Form::Customer:
        return makeCustomer(path);
    case FilterField::Form::Day:
        return makeDay(path);
    case FilterField::Form::Ago:
        break;
    }
    return makeAgo(path);
}

QWidget* FilterTreeEdit::makeChoice(const FilterField& field, const Path& path)
{
    auto* box = new QComboBox(m_rows);
    int current = -1;
    for (const auto& choice : field.choices) {
        if (choice.second == nodeAt(path).value)
            current = box->count();
        box->addItem(choice.first);
    }
    if (current < 0) { // a person who has left, a code not offered: it stays as it is
        current = box->count();
        const QString kept = nodeAt(path).value.toString();
        box->addItem(field.property == u"category" ? Format::categoryName(kept) : kept);
    }
    box->setCurrentIndex(current);
    box->setMaxVisibleItems(16);
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(box, &QComboBox::activated, this, [this, path, choices = field.choices](int index) {
        if (index < choices.size())
            setValue(path, choices.at(index).second);
    });
    return box;
}

/// How many, and of what.
QWidget* FilterTreeEdit::makeAgo(const Path& path)
{
    auto* both = new QWidget(m_rows);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* amount = new QSpinBox(both);
    auto* unit = new QComboBox(both);
    const FilterFields::Ago ago = FilterFields::agoOf(nodeAt(path).value);
    amount->setRange(1, 9999);
    amount->setButtonSymbols(QAbstractSpinBox::NoButtons);
    amount->setValue(ago.amount);
    using Unit = FilterFields::Unit;
    for (const Unit one : {Unit::Minutes, Unit::Hours, Unit::Days})
        unit->addItem(FilterFields::unitName(one));
    unit->setCurrentIndex(static_cast<int>(ago.unit));
    unit->setAccessibleName(tr("Minutes, hours or days"));
    unit->setProperty(spotName, spot(path, "unit"));
    const auto take = [this, path, amount, unit] {
        setValue(path, FilterFields::agoText({amount->value(), static_cast<Unit>(unit->currentIndex())}));
    };
    connect(amount, &QSpinBox::valueChanged, this, take);
    connect(unit, &QComboBox::activated, this, take);
    row->addWidget(amount);
    row->addWidget(unit);
    row->addStretch(1);
    both->setFocusProxy(amount);
    return both;
}

QWidget* FilterTreeEdit::makeDay(const Path& path)
{
    auto* box = new QDateEdit(instantFromText(nodeAt(path).value.toString()).toLocalTime().date(), m_rows);
    box->setCalendarPopup(true);
    connect(box, &QDateEdit::dateChanged, this,
            [this, path](const QDate& day) { setValue(path, instantToJson(QDateTime(day, QTime(0, 0)).toUTC())); });
    return box;
}

QWidget* FilterTreeEdit::makeText(const FilterField&, const Path& path)
{
    auto* field = new Field(*m_context.theme, m_rows);
    field->setText(nodeAt(path).value.toString());
    connect(field, &QLineEdit::textChanged, this, [this, path](const QString& text) {
        const QString words = text.trimmed();
        setValue(path, words.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(words));
    });
    return field;
}

QWidget* FilterTreeEdit::makeCustomer(const Path& path)
{
    auto* box = new QComboBox(m_rows);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setPlaceholderText(tr("Name or address"));
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    const Id known = nodeAt(path).value.toString();
    if (!known.isEmpty()) {
        m_context.store->fetch<Customer>(
            [known](ReadConnection& connection) { return CustomerStore::find(connection, known); }, box,
            [box](const Result<Customer>& customer) {
                if (customer && box->currentText().isEmpty())
                    box->setEditText(customer->name);
            });
    }
    connect(box, &QComboBox::activated, this, [this, path, box](int index) {
        if (const Id id = box->itemData(index).toString(); !id.isEmpty())
            setValue(path, id);
    });
    connect(box->lineEdit(), &QLineEdit::textEdited, box,
            [this, box](const QString& typed) { findCustomers(box, typed); });
    return box;
}

void FilterTreeEdit::findCustomers(QComboBox* box, const QString& typed)
{
    if (typed.trimmed().size() < 2)
        return;
    auto found = std::make_shared<SearchPage>();
    m_context.store->search(
        [typed, found](ReadConnection& connection) {
            if (auto page = SearchStore::find(connection, SearchKind::Customer, typed, mostFound))
                *found = std::move(*page);
        },
        box,
        [box, typed, found] {
            if (box->lineEdit()->text() != typed) // typed on meanwhile: the next answer counts
                return;
            box->clear();
            for (const SearchHit& hit : found->hits)
                box->addItem(hit.title, hit.id);
            box->setEditText(typed);
            box->completer()->complete();
        });
}

} // namespace sampan
