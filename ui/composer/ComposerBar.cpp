// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerBar.h"

#include "ui/ActionCatalog.h"
#include "ui/Format.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace sampan
{

ComposerBar::ComposerBar(const Theme& theme, const ActionCatalog* actions, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_actions(actions)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(directed(12, 4, 8, 8));
    row->setSpacing(4);
    addTool(static_cast<int>(ActionId::Attach), QStringLiteral("paperclip"), tr("Attach a file"));
    m_mention = new IconButton(theme, QStringLiteral("at-sign"), tr("Call a colleague"), this);
    m_mention->setSmall(true);
    row->addWidget(m_mention);
    addTool(static_cast<int>(ActionId::Bold), QStringLiteral("bold"), tr("Bold"));
    addTool(static_cast<int>(ActionId::Italic), QStringLiteral("italic"), tr("Italic"));
    m_formats += addTool(static_cast<int>(ActionId::BulletList), QStringLiteral("list"), tr("List with bullets"));
    m_formats +=
        addTool(static_cast<int>(ActionId::NumberedList), QStringLiteral("list-ordered"), tr("List with numbers"));
    m_formats += addTool(static_cast<int>(ActionId::Quote), QStringLiteral("quote"), tr("Quote"));
    m_formats += addTool(static_cast<int>(ActionId::InsertLink), QStringLiteral("link"), tr("Insert a link"));
    m_language = new Button(theme, Button::Kind::Flat, {}, QStringLiteral("languages"), this);
    m_language->setSmall(true);
    row->addWidget(m_language);
    row->addStretch(1);
    addEnd();
    connect(m_mention, &Button::clicked, this, &ComposerBar::mentionAsked);
    connect(m_language, &Button::clicked, this, &ComposerBar::languageAsked);
    connect(&theme, &Theme::changed, this, &ComposerBar::refresh);
    refresh();
}

void ComposerBar::addEnd()
{
    m_send = new SplitButton(m_theme, tr("Send"), QStringLiteral("send"), this);
    m_send->more()->setAccessibleName(tr("Other ways to send"));
    m_addNote = new Button(m_theme, Button::Kind::Plain, tr("Add note"), QStringLiteral("sticky-note"), this);
    layout()->addWidget(m_send);
    layout()->addWidget(m_addNote);
    connect(m_send, &SplitButton::clicked, this, [this] { Q_EMIT sendAsked(AfterSend::WaitForCustomer); });
    connect(m_send, &SplitButton::moreClicked, this, &ComposerBar::showMenu);
    connect(m_addNote, &Button::clicked, this, [this] { Q_EMIT sendAsked(AfterSend::Nothing); });
}

Button* ComposerBar::addTool(int actionId, const QString& icon, const QString& name)
{
    auto* button = new IconButton(m_theme, icon, name, this);
    button->setSmall(true);
    const auto id = static_cast<ActionId>(actionId);
    if (const QString keys = m_actions->keyText(id); !keys.isEmpty())
        button->setToolTip(name + QStringLiteral(" (") + keys + u')');
    // The text keeps the focus: who makes a word bold goes on typing.
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &Button::clicked, this, [this, button, id] {
        if (!button->hasFocus())
            Q_EMIT toolPressed();
        m_actions->action(id)->trigger();
    });
    layout()->addWidget(button);
    return button;
}

void ComposerBar::setLanguage(const QString& language)
{
    m_languageCode = language;
    refresh();
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
    m_mention->setVisible(m_mode == DraftMode::Note);
    for (Button* format : std::as_const(m_formats))
        format->setVisible(!narrow);
    const QString language = Format::languageName(m_languageCode);
    m_language->setVisible(!m_languageCode.isEmpty());
    m_language->setAccessibleName(tr("Language of the text: %1").arg(language));
    m_language->setToolTip(m_language->accessibleName());
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
    menu->addSeparator();
    menu->addAction(tr("Send and snooze…") + u'\t' + m_actions->keyText(ActionId::SendAndSnooze), this,
                    &ComposerBar::sendAndSnoozeAsked);
    menu->addAction(tr("Send later…") + u'\t' + m_actions->keyText(ActionId::SendLater), this,
                    &ComposerBar::sendLaterAsked);
    const QSize size = menu->sizeHint();
    menu->popup(m_send->mapToGlobal(QPoint(isRightToLeft() ? 0 : m_send->width() - size.width(), -size.height() - 4)));
}

} // namespace sampan
