// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filters/DeskFacts.h"
#include "ui/filters/FilterTree.h"

#include <QCoreApplication>

namespace sampan
{

/// What can be asked of a conversation: the words of each field, and what it can be.
struct FilterField {
    /// How its value is given: one of `choices`, free text, a day, or a number of days, hours.
    enum class Form { Choice, Text, Customer, Day, DaysAgo, HoursAgo };
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
    static QList<FilterField> all(const DeskFacts& facts, const Agent& self);
    /// The field a condition was made with; -1 if it asks for something that is not offered here.
    static int indexOf(const QList<FilterField>& fields, const FilterNode& condition);
    /// "Store: Lumora Home"; a group in words: "Any of: …".
    static QString sentence(const QList<FilterField>& fields, const FilterNode& node);
    static QString groupName(FilterNode::Group group);
    /// "-P7D" is 7; 1 for anything else.
    static int amountOf(const QJsonValue& value);
    /// Columns a row can show, key and name.
    static QList<std::pair<QString, QString>> columns();
};

} // namespace sampan
