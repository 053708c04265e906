// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/CommandPalette.h"

#include "ui/Settings.h"
#include "ui/palette/PaletteDelegate.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QResizeEvent>
#include <QStyle>

namespace sampan
{

namespace
{

/// True if the composer's actions are in reach of `focus`.
bool isWriting(const ActionCatalog& actions, const QWidget* focus)
{
    for (const QObject* object : actions.action(ActionId::Send)->associatedObjects()) {
        const auto* widget = qobject_cast<const QWidget*>(object);
        if (widget && focus && (widget == focus || widget->isAncestorOf(focus)))
            return true;
    }
    return false;
}

} // namespace

CommandPalette::CommandPalette(const WorkspaceContext& context, QWidget* window)
    : PickOverlay(*context.theme, window, tr("Command palette"), tr("What do you want to do or open?")),
      m_context(context), m_model(new PaletteModel(*context.actions, *context.settings, context.store, this)),
      m_here(new TextLabel(*context.theme, FontRole::Small, Token::Text3, {}, field())),
      m_nothing(new TextLabel(*context.theme, FontRole::Body, Token::Text3, {}, this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setRows(m_model, new PaletteDelegate(theme(), this));
    m_here->setElided(true);
    m_nothing->setText(tr("Nothing of this name."));
    m_nothing->setContentsMargins(16, 12, 16, 12);
    addHints();
    build({m_nothing, results()});
    // Text of an input method that is not yet decided does not change the field's text, so it asks for nothing.
    connect(field(), &QLineEdit::textChanged, m_model, &PaletteModel::setQuery);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::showFirst);
}

void CommandPalette::addHints()
{
    addHint({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose"), 10);
    addHint({QStringLiteral("↵")}, tr("do it"), 10);
    addHint({QStringLiteral("Esc")}, tr("close"), 10);
    addHintStretch();
    addHint({QStringLiteral(">")}, tr("actions only"), 6);
    addHint({QStringLiteral("#")}, tr("conversations"), 6);
    addHint({QStringLiteral("@")}, tr("people"), 0);
}

void CommandPalette::start(const QList<Id>& seen, const QString& here)
{
    const bool canWrite = isWriting(*m_context.actions, QApplication::focusWidget());
    field()->clear();
    m_here->setText(here.isEmpty() ? QString() : tr("for %1").arg(here));
    m_model->start(seen, canWrite);
    openForTyping();
}

void CommandPalette::showFirst()
{
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    results()->setCurrentIndex(QModelIndex());
    move(1);
    results()->scrollToTop();
}

bool CommandPalette::mayChoose(int row) const
{
    return m_model->at(row).isEnabled;
}

void CommandPalette::takeCurrent()
{
    const int row = currentRow();
    if (row < 0 || !mayChoose(row))
        return;
    const PaletteEntry entry = m_model->at(row);
    // First the focus goes back: an action means the place where the agent was.
    close();
    if (entry.kind != PaletteEntry::Kind::Action) {
        Q_EMIT conversationChosen(entry.conversationId);
        return;
    }
    m_context.settings->noteCommand(QString::fromLatin1(ActionCatalog::spec(entry.action).name));
    m_context.actions->action(entry.action)->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == field() && event->type() == QEvent::Resize) {
        const int wide = qMin(m_here->sizeHint().width(), field()->width() / 2);
        const QRect place(field()->width() - wide - 16, 0, wide, field()->height());
        m_here->setGeometry(QStyle::visualRect(layoutDirection(), field()->rect(), place));
    }
    return PickOverlay::eventFilter(watched, event);
}

} // namespace sampan
