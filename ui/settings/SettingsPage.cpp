// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "ui/palette/FuzzyMatch.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/SegmentControl.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sampan
{

SettingsPage::SettingsPage(const Theme& theme, const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_title(title), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 4, 16, 16);
    m_column->setSpacing(12);
    m_column->setAlignment(Qt::AlignTop);
    setAccessibleName(title);
}

void SettingsPage::remember(QWidget* widget, const QStringList& words)
{
    m_rows.append({widget, words.join(u' ')});
}

void SettingsPage::addRow(const QString& label, QWidget* control, const QString& help)
{
    auto* host = new QWidget(this);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* text = new TextLabel(m_theme, FontRole::Body, Token::Text1, label, host);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    control->setParent(host);
    row->addWidget(control);
    column->addLayout(row);
    if (!help.isEmpty()) {
        auto* sentence = new TextLabel(m_theme, FontRole::Small, Token::Text3, help, host);
        sentence->setWordWrap(true);
        column->addWidget(sentence);
    }
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    control->setAccessibleDescription(help);
    m_column->addWidget(host);
    remember(host, {label, help});
}

SegmentControl* SettingsPage::addChoice(const QString& label, const QStringList& texts, int current,
                                        std::function<void(int)> chosen, const QString& help)
{
    auto* control = new SegmentControl(m_theme, texts, this);
    control->setCurrent(current);
    addRow(label, control, help);
    remember(control->parentWidget(), texts);
    connect(control, &SegmentControl::currentChanged, this, std::move(chosen));
    return control;
}

QCheckBox* SettingsPage::addCheck(const QString& text, bool on, std::function<void(bool)> toggled, const QString& help)
{
    auto* host = new QWidget(this);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* check = new QCheckBox(text, host);
    check->setChecked(on);
    check->setAccessibleDescription(help);
    column->addWidget(check);
    if (!help.isEmpty()) {
        auto* sentence = new TextLabel(m_theme, FontRole::Small, Token::Text3, help, host);
        sentence->setWordWrap(true);
        sentence->setContentsMargins(directed(24, 0, 0, 0));
        column->addWidget(sentence);
    }
    m_column->addWidget(host);
    remember(host, {text, help});
    connect(check, &QCheckBox::toggled, this, std::move(toggled));
    return check;
}

void SettingsPage::addWide(QWidget* widget, const QStringList& words, bool tall)
{
    widget->setParent(this);
    m_column->addWidget(widget, tall ? 1 : 0);
    if (tall)
        m_column->setAlignment({});
    remember(widget, words);
}

int SettingsPage::filter(const QString& query)
{
    const bool whole = query.trimmed().isEmpty() || fuzzyMatch(m_title, query);
    QSet<QWidget*> shown;
    for (const Row& row : m_rows) {
        if (whole || fuzzyMatch(row.words, query))
            shown.insert(row.widget);
    }
    for (const Row& row : m_rows)
        row.widget->setVisible(shown.contains(row.widget));
    return static_cast<int>(shown.size());
}

QWidget* SettingsPage::firstControl() const
{
    for (QWidget* widget : findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(this) && widget->isEnabled())
            return widget;
    }
    return nullptr;
}

} // namespace sampan
