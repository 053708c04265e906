// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ShortcutPanel.h"

#include "ui/settings/ShortcutTable.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace sampan
{

ShortcutPanel::ShortcutPanel(const Theme& theme, ActionCatalog& actions, Settings& settings, QWidget* window)
    : Overlay(theme, window), m_table(new ShortcutTable(theme, actions, settings, this))
{
    setObjectName(QStringLiteral("shortcutPanel"));
    setAccessibleName(tr("Shortcuts"));
    setShape(640, 74, 620);
    setGrowing(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 8);
    column->setSpacing(8);
    auto* title = new TextLabel(theme, FontRole::Heading, Token::Text1, tr("Shortcuts"), this);
    title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(title);
    column->addWidget(m_table, 1);
}

void ShortcutPanel::start()
{
    open();
    m_table->field()->setFocus(Qt::OtherFocusReason);
}

} // namespace sampan
