// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/AddressField.h"

#include "ui/composer/CompletionList.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QToolTip>

namespace sampan
{

AddressField::AddressField(const Theme& theme, const QString& name, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_edit = new QLineEdit(this);
    m_edit->setFrame(false);
    m_edit->setAccessibleName(name);
    m_edit->setProperty("sampanRing", -1);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_edit, &QLineEdit::textEdited, this, &AddressField::onEdited);
    connect(&theme, &Theme::changed, this, &AddressField::place);
    place();
}

QString AddressField::problem() const
{
    for (const Recipient& recipient : m_recipients) {
        if (recipient.problem != AddressProblem::None)
            return problemText(recipient);
    }
    return {};
}

QString AddressField::problemText(const Recipient& recipient)
{
    const QString text = recipient.text;
    switch (recipient.problem) {
    case AddressProblem::None:
        return {};
    case AddressProblem::NoAt:
        return tr("“%1” is not an address: the @ is missing.").arg(text);
    case AddressProblem::SeveralAts:
        return tr("“%1” is not an address: it has more than one @.").arg(text);
    case AddressProblem::NothingBefore:
        return tr("“%1” is not an address: there is nothing before the @.").arg(text);
    case AddressProblem::NothingAfter:
        return tr("“%1” is not an address: there is nothing after the @.").arg(text);
    case AddressProblem::NoDot:
        return tr("“%1” is not an address: what follows the @ is no complete name.").arg(text);
    case AddressProblem::HasSpace:
        return tr("“%1” is not an address: it has a space inside.").arg(text);
    case AddressProblem::BadCharacter:
        return tr("“%1” is not an address: it has a character that mail does not allow.").arg(text);
    case AddressProblem::TooLong:
        return tr("“%1” is not an address: it is too long.").arg(text);
    }
    return {};
}

void AddressField::setMailboxes(const QList<Mailbox>& mailboxes)
{
    m_recipients.clear();
    for (const Mailbox& mailbox : mailboxes)
        m_recipients += recipientOf(mailbox);
    m_edit->clear();
    m_chosen = -1;
    place();
}

void AddressField::add(const QList<Recipient>& recipients)
{
    for (const Recipient& recipient : recipients) {
        const auto same = [&](const Recipient& other) {
            return recipient.problem == AddressProblem::None &&
                   other.mailbox.email.compare(recipient.mailbox.email, Qt::CaseInsensitive) == 0;
        };
        if (std::none_of(m_recipients.begin(), m_recipients.end(), same))
            m_recipients += recipient;
    }
    place();
    Q_EMIT changed();
}

void AddressField::commit()
{
    const QString text = m_edit->text();
    m_edit->clear();
    if (m_list)
        m_list->hide();
    if (!text.trimmed().isEmpty())
        add(recipientsFromText(text));
}

void AddressField::onEdited(const QString& text)
{
    choose(-1);
    const QString last = text.isEmpty() ? QString() : text.right(1);
    // A comma inside quotes belongs to a name.
    const bool ends = (last == u"," || last == u";" || last == u"，" || last == u"；") && text.count(u'"') % 2 == 0;
    if (ends || text.contains(u'\n')) {
        if (text.contains(u'@') || text.size() < 2) {
            commit();
            return;
        }
    }
    if (text.trimmed().size() >= 2)
        Q_EMIT completionWanted(text.trimmed());
    else if (m_list)
        m_list->hide();
    place();
    Q_EMIT changed();
}

CompletionList* AddressField::list()
{
    if (m_list)
        return m_list;
    m_list = new CompletionList(m_theme, window());
    connect(m_list, &CompletionList::chosen, this, [this](const QString& key, const QString&) {
        m_edit->clear();
        for (const Mailbox& mailbox : std::as_const(m_offered)) {
            if (mailbox.email == key)
                add({recipientOf(mailbox)});
        }
    });
    return m_list;
}

void AddressField::offer(const QString& prefix, const QList<Mailbox>& found)
{
    if (m_edit->text().trimmed() != prefix || !m_edit->hasFocus())
        return;
    m_offered = found;
    QList<CompletionList::Offer> offers;
    for (const Mailbox& mailbox : found)
        offers += CompletionList::Offer{mailbox.email, mailbox.name.isEmpty() ? mailbox.email : mailbox.name,
                                        mailbox.name.isEmpty() ? QString() : readableAddress(mailbox.email)};
    list()->offer(offers, QRect(m_edit->mapTo(window(), QPoint()), m_edit->size()));
}

void AddressField::removeAt(int index)
{
    if (index < 0 || index >= m_recipients.size())
        return;
    m_recipients.removeAt(index);
    choose(m_recipients.isEmpty() || m_chosen < 0 ? -1 : qMin(index, static_cast<int>(m_recipients.size()) - 1));
    place();
    Q_EMIT changed();
}

void AddressField::takeBack(int index)
{
    const QString text = m_recipients.value(index).text;
    removeAt(index);
    choose(-1);
    m_edit->setText(text);
    place();
}

void AddressField::choose(int index)
{
    m_chosen = index;
    const QString name = index < 0 ? QString() : m_recipients.value(index).text;
    m_edit->setAccessibleDescription(name);
    update();
}

bool AddressField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent*>(event)))
        return true;
    if (event->type() == QEvent::FocusOut) {
        choose(-1);
        commit();
    }
    if (event->type() == QEvent::FocusIn)
        update();
    return QWidget::eventFilter(watched, event);
}

bool AddressField::handleKey(const QKeyEvent& event)
{
    if (m_list && m_list->handleKey(event))
        return true;
    if (event.matches(QKeySequence::Paste))
        return false;
    return m_chosen >= 0 ? handleChipKey(event) : handleEditKey(event);
}

bool AddressField::handleEditKey(const QKeyEvent& event)
{
    const bool back = event.key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    const bool atStart = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
    if ((event.key() == Qt::Key_Backspace || back) && atStart && !m_recipients.isEmpty()) {
        choose(static_cast<int>(m_recipients.size()) - 1);
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        if (m_edit->text().trimmed().isEmpty())
            Q_EMIT confirmAsked();
        else
            commit();
        return true;
    }
    return false;
}

bool AddressField::handleChipKey(const QKeyEvent& event)
{
    const bool rtl = isRightToLeft();
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = (event.key() == Qt::Key_Right) != rtl;
        const int next = m_chosen + (forward ? 1 : -1);
        choose(next >= m_recipients.size() ? -1 : qMax(0, next));
        return true;
    }
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        removeAt(m_chosen);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeBack(m_chosen);
        return true;
    case Qt::Key_Escape:
        choose(-1);
        return true;
    default:
        choose(-1);
        return false;
    }
}

void AddressField::mousePressEvent(QMouseEvent* event)
{
    m_edit->setFocus(Qt::MouseFocusReason);
    const QPoint point = event->position().toPoint();
    const int index = chipAt(point);
    if (index < 0)
        return;
    const QRect chip = places(width()).chips[index];
    const bool onCross = isRightToLeft() ? point.x() < chip.left() + 20 : point.x() > chip.right() - 20;
    if (onCross)
        removeAt(index);
    else
        choose(index);
}

bool AddressField::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int index = chipAt(help->pos()); index >= 0) {
            const Recipient& recipient = m_recipients[index];
            const QString problem = problemText(recipient);
            QToolTip::showText(help->globalPos(),
                               (problem.isEmpty() ? addressText(recipient.mailbox) : problem).toHtmlEscaped(), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace sampan
