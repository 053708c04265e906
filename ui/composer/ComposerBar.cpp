// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerBar.h"

#include "ui/ActionCatalog.h"
#include "ui/widgets/Button.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace sampan
{

ComposerBar::ComposerBar(const Theme& theme, const ActionCatalog* actions, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_actions(actions)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 8);
    row->setSpacing(4);
    addTool(static_cast<int>(ActionId::Attach), QStringLiteral("paperclip"), tr("Attach a file"));
    addTool(static_cast<int>(ActionId::Bold), QStringLiteral("bold"), tr("Bold"));
    addTool(static_cast<int>(ActionId::Italic), QStringLiteral("italic"), tr("Italic"));
    addTool(static_cast<int>(ActionId::BulletList), QStringLiteral("list"), tr("List with bullets"));
    addTool(static_cast<int>(ActionId::NumberedList), QStringLiteral("list-ordered"), tr("List with numbers"));
    addTool(static_cast<int>(ActionId::InsertLink), QStringLiteral("link"), tr("Insert a link"));
    row->addStretch(1);
    m_send = new SplitButton(theme, tr("Send"), QStringLiteral("send"), this);
    m_send->more()->setAccessibleName(tr("Other ways to send"));
    m_addNote = new Button(theme, Button::Kind::Plain, tr("Add note"), QStringLiteral("sticky-note"), this);
    row->addWidget(m_send);
    row->addWidget(m_addNote);
    connect(m_send, &SplitButton::clicked, this, [this] { Q_EMIT sendAsked(AfterSend::WaitForCustomer); });
    connect(m_send, &SplitButton::moreClicked, this, &ComposerBar::showMenu);
    connect(m_addNote, &Button::clicked, this, [this] { Q_EMIT sendAsked(AfterSend::Nothing); });
    connect(&theme, &Theme::changed, this, &ComposerBar::refresh);
    refresh();
}

void ComposerBar::addTool(int actionId, const QString& icon, const QString& name)
{
    auto* button = new IconButton(m_theme, icon, name, this);
    button->setSmall(true);
    const auto id = static_cast<ActionId>(actionId);
    if (const QString keys = m_actions->keyText(id); !keys.isEmpty())
        button->setToolTip(name + QStringLiteral(" (") + keys + u')');
    connect(button, &Button::clicked, m_actions->action(id), &QAction::trigger);
    layout()->addWidget(button);
}

void ComposerBar::setMode(DraftMode mode)
{
    m_mode = mode;
    refresh();
}

void ComposerBar::setOnline(bool online)
{
    m_online = online;
    refresh();
}

void ComposerBar::setSending(bool sending)
{
    m_send->setEnabled(!sending);
    m_addNote->setEnabled(!sending);
}

void ComposerBar::refresh()
{
    setFixedHeight(m_theme.scaled(28) + 12);
    const QString keys = m_actions->keyHint(ActionId::Send);
    const bool narrow = width() < m_theme.scaled(500);
    m_send->main()->setText(!m_online ? tr("To the outbox") : narrow ? tr("Send") : tr("Send, wait for customer"));
    m_send->main()->setToolTip(m_online ? tr("Send and wait for the customer")
                                        : tr("No connection: it goes out as soon as there is one"));
    m_send->main()->setKeyHint(keys);
    m_addNote->setKeyHint(keys);
    m_send->setVisible(m_mode == DraftMode::Reply);
    m_addNote->setVisible(m_mode == DraftMode::Note);
}

void ComposerBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void ComposerBar::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, AfterSend after) {
        menu->addAction(text, this, [this, after] { Q_EMIT sendAsked(after); });
    };
    add(tr("Send and wait for customer"), AfterSend::WaitForCustomer);
    add(tr("Send and solve") + u'\t' + m_actions->keyText(ActionId::SendAndSolve), AfterSend::Solve);
    add(tr("Send, keep the status"), AfterSend::Nothing);
    const QSize size = menu->sizeHint();
    menu->popup(m_send->mapToGlobal(QPoint(m_send->width() - size.width(), -size.height() - 4)));
}

} // namespace sampan
