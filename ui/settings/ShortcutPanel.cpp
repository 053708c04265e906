// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ShortcutPanel.h"

#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/TextLabel.h"

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sampan
{

ShortcutPanel::ShortcutPanel(const Theme& theme, const ActionCatalog& actions, QWidget* window)
    : Overlay(theme, window), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("shortcutPanel"));
    setAccessibleName(tr("Shortcuts"));
    setShape(560, 74, 620);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Shortcuts"));
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(makeTable(actions));
    m_scroll->widget()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 8);
    column->setSpacing(8);
    auto* title = new TextLabel(theme, FontRole::Heading, Token::Text1, tr("Shortcuts"), this);
    title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(title);
    column->addWidget(m_scroll, 1);
}

QWidget* ShortcutPanel::makeTable(const ActionCatalog& actions)
{
    auto* table = new QWidget(m_scroll);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(16, 0, 16, 8);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int line = 0;
    const auto section = [&](ActionScope scope, const QString& name) {
        grid->addWidget(new TextLabel(theme(), FontRole::Small, Token::Text3, name, table), line++, 0, 1, 2);
        for (const ActionSpec& spec : ActionCatalog::table()) {
            const QString keys = actions.keyText(spec.id);
            if (spec.scope != scope || keys.isEmpty())
                continue;
            grid->addWidget(
                new TextLabel(theme(), FontRole::Body, Token::Text1, actions.action(spec.id)->text(), table), line, 0);
            grid->addWidget(new KeyHint(theme(), keys, table), line++, 1, Qt::AlignRight);
        }
        grid->setRowMinimumHeight(line++, 8);
    };
    section(ActionScope::List, tr("In the queue and the conversation"));
    section(ActionScope::Composer, tr("While writing"));
    section(ActionScope::Everywhere, tr("Everywhere"));
    return table;
}

void ShortcutPanel::start()
{
    open();
    m_scroll->setFocus(Qt::OtherFocusReason);
}

} // namespace sampan
