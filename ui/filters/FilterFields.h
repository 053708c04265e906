// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filters/DeskFacts.h"
#include "ui/filters/FilterTree.h"

#include <QCoreApplication>

namespace sampan
{

/// What can be asked of a conversation: the words of each field, and what it can be.
struct FilterField {
    /// How its value is given: one of `choices`, free text, a customer, a day, or how long ago.
    enum class Form { Choice, Text, Customer, Day, Ago };
    QString key; ///< stable; several fields may ask the same property in different forms
    QString property;
    QString name;
    Form form = Form::Choice;
    QList<std::pair<QString, QJsonValue>> choices; ///< name, value
    /// A value to begin with.
    QJsonValue first() const;
};

class FilterFields
{
    Q_DECLARE_TR_FUNCTIONS(sampan::FilterFields)

public:
    /// All fields in the order they are offered.
    static QList<FilterField> all(const DeskFacts& facts);
    /// The field a condition was made with; -1 if it asks for something that is not offered here.
    static int indexOf(const QList<FilterField>& fields, const FilterNode& condition);
    /// "Store: Lumora Home"; a group in words: "Any of: …".
    static QString sentence(const QList<FilterField>& fields, const FilterNode& node);
    static QString groupName(FilterNode::Group group);
    enum class Unit { Minutes, Hours, Days };
    struct Ago {
        int amount = 1;
        Unit unit = Unit::Days;
    };
    /// "-PT8H" is 8 hours; one day for anything else.
    static Ago agoOf(const QJsonValue& value);
    static QString agoText(const Ago& ago);
    /// "8 hours"
    static QString agoWords(const Ago& ago);
    static QString unitName(Unit unit);
    /// Columns a row can show, key and name.
    static QList<std::pair<QString, QString>> columns();
};

} // namespace sampan
