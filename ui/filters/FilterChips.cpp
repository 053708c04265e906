// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/FilterChips.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"

#include <QVBoxLayout>

namespace sampan
{

FilterChips::FilterChips(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("filterChips"));
    setAccessibleName(tr("Filtered by"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(directed(12, 4, 8, 4));
    column->setSpacing(4);
}

void FilterChips::show(const ConversationFilter& filter)
{
    m_root = FilterNode::fromJson(filter.toJson());
    rebuild();
}

void FilterChips::setFacts(const DeskFacts& facts)
{
    m_fields = FilterFields::all(facts);
    rebuild();
}

/// One below the other: words of any length, in any language, stay whole as far as the pane is wide.
void FilterChips::rebuild()
{
    if (m_row)
        m_row->deleteLater();
    setVisible(!m_root.children.isEmpty());
    m_row = new QWidget(this);
    auto* column = new QVBoxLayout(m_row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const bool apart = m_root.group == FilterNode::Group::All;
    for (qsizetype i = 0; i < (apart ? m_root.children.size() : 1) && !m_root.children.isEmpty(); ++i) {
        const QString words = FilterFields::sentence(m_fields, apart ? m_root.children.at(i) : m_root);
        auto* chip = new Button(m_theme, Button::Kind::Plain, words, QStringLiteral("x"), m_row);
        chip->setSmall(true);
        chip->setAccessibleName(tr("Remove the condition %1").arg(words));
        chip->setToolTip(words);
        chip->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(chip, &QAbstractButton::clicked, this, [this, i] { removePart(i); });
        column->addWidget(chip, 0, Qt::AlignLeading);
    }
    layout()->addWidget(m_row);
    m_row->show();
}

void FilterChips::removePart(qsizetype part)
{
    if (m_root.group == FilterNode::Group::All)
        m_root.children.removeAt(part);
    else
        m_root.children.clear();
    if (const auto filter = ConversationFilter::fromJson(m_root.toJson()))
        Q_EMIT changed(*filter);
}

} // namespace sampan
