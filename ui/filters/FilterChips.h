// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ConversationFilter.h"
#include "ui/Theme.h"
#include "ui/filters/FilterFields.h"

#include <QWidget>

namespace sampan
{

/// What the view is filtered by for now: a chip for each condition, which takes it away. Hidden while there is none.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    FilterChips(const Theme& theme, QWidget* parent);

    void show(const ConversationFilter& filter);
    /// The words for its values.
    void setFacts(const DeskFacts& facts);

Q_SIGNALS:
    void changed(const sampan::ConversationFilter& filter);
    void editAsked();

private:
    void rebuild();
    void removePart(qsizetype part);

    const Theme& m_theme;
    FilterNode m_root;
    QList<FilterField> m_fields;
    QWidget* m_row = nullptr;
};

} // namespace sampan
