// SPDX-License-Identifier: GPL-3.0-or-later
// From which store and to whom the composer writes; what is changed there is confirmed before it is sent.
#include "ui/Format.h"
#include "ui/composer/CheckLine.h"
#include "ui/composer/Composer.h"
#include "ui/composer/RecipientPanel.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/widgets/Button.h"

#include <QActionGroup>
#include <QMenu>

namespace sampan
{

namespace
{

QStringList keysOf(const QList<Mailbox>& mailboxes)
{
    QStringList keys;
    for (const Mailbox& mailbox : mailboxes)
        keys += mailbox.email.toLower();
    keys.sort();
    return keys;
}

/// "Lumora France (FR)"
QString storeWithCountry(const QString& name, const QString& country)
{
    return country.isEmpty() ? name : name + QStringLiteral(" (") + country + u')';
}

} // namespace

QString Composer::recipientKey() const
{
    return keysOf(m_recipients->all()).join(u'\n') + u'\n' + m_fromAddress;
}

bool Composer::isChangedRecipients() const
{
    if (otherStore())
        return true;
    if (keysOf(m_recipients->to()->mailboxes()) != keysOf(m_target.to))
        return true;
    const QStringList known = keysOf(m_target.to + m_target.allCc);
    const QStringList copies = keysOf(m_recipients->cc()->mailboxes() + m_recipients->bcc()->mailboxes());
    return std::any_of(copies.begin(), copies.end(), [&](const QString& email) { return !known.contains(email); });
}

void Composer::onRecipientsChanged()
{
    refreshBand();
    noteChange();
}

void Composer::confirmRecipients()
{
    m_recipients->commit();
    if (const QString problem = m_recipients->problem(); !problem.isEmpty()) {
        m_check->say(CheckLine::Kind::Error, problem);
        return;
    }
    m_confirmedKey = recipientKey();
    m_check->clear();
    refreshBand();
    m_editor->setFocus(Qt::OtherFocusReason);
}

bool Composer::askAboutRecipients()
{
    if (!isChangedRecipients() || recipientKey() == m_confirmedKey)
        return false;
    refreshBand();
    if (otherStore()) {
        askAboutStore();
        return true;
    }
    m_check->say(CheckLine::Kind::Warning,
                 tr("The recipients are not those of this conversation. Enter confirms them."));
    m_band->focusConfirm();
    return true;
}

const Inbox* Composer::otherStore() const
{
    const Inbox* chosen = m_facts.inboxOf(m_fromAddress);
    return chosen && chosen->id != m_target.inboxId ? chosen : nullptr;
}

void Composer::refreshStore()
{
    if (!m_fromAddress.isEmpty() && !m_facts.inboxes.isEmpty() && !otherStore()) {
        m_fromAddress.clear();
        m_check->say(CheckLine::Kind::Warning, tr("The store chosen for this reply can no longer be written from; it "
                                                  "goes out from %1.")
                                                   .arg(m_target.identity.storeName));
    }
    const Inbox* other = otherStore();
    const Mailbox from = other ? Mailbox{other->name, other->address} : m_target.from;
    const QString country = other ? other->country : m_target.identity.storeCountry;
    const bool alone = m_facts.stores(m_context.self, m_target.inboxId).size() < 2;
    m_recipients->setStore(storeWithCountry(from.name.isEmpty() ? m_target.identity.storeName : from.name, country),
                           alone ? tr("There is no other store you may write from.") : QString());
    m_recipients->store()->setMeta(from.email);
}

void Composer::offerStores()
{
    const QList<Inbox> stores = m_facts.stores(m_context.self, m_target.inboxId);
    if (m_mode == DraftMode::Note || m_sending || stores.size() < 2)
        return;
    showRecipients(true);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Stores to write from"));
    auto* group = new QActionGroup(menu);
    const Inbox* other = otherStore();
    for (const Inbox& store : stores) {
        const QString text = storeWithCountry(store.name, store.country) + u'\t' + store.address;
        QAction* action = menu->addAction(text);
        action->setData(store.id);
        action->setCheckable(true);
        action->setChecked(other ? other->id == store.id : store.id == m_target.inboxId);
        group->addAction(action);
        if (action->isChecked())
            menu->setActiveAction(action);
    }
    // Once the menu has gone: what is asked then takes the keyboard.
    const auto choose = [this](const QAction* action) {
        if (const Inbox* store = m_facts.inbox(action->data().toString()))
            chooseStore(Inbox(*store));
    };
    connect(menu, &QMenu::triggered, this, choose, Qt::QueuedConnection);
    menu->popup(m_recipients->store()->mapToGlobal(QPoint(0, m_recipients->store()->height() + 4)));
}

void Composer::chooseStore(const Inbox& inbox)
{
    const QString address = inbox.id == m_target.inboxId ? QString() : inbox.address;
    if (address == m_fromAddress)
        return;
    m_fromAddress = address;
    refreshStore();
    refreshSignature();
    onRecipientsChanged();
    if (otherStore())
        askAboutStore();
    else
        m_editor->setFocus(Qt::OtherFocusReason);
}

// Both stores and the buyer's country are named: a reply from the wrong store is the mistake nobody can take back.
void Composer::askAboutStore()
{
    const Inbox* other = otherStore();
    const Identity& usual = m_target.identity;
    const QString country = usual.buyerCountry.isEmpty() ? m_facts.customer.country : usual.buyerCountry;
    const QString question =
        tr("Write from %1 instead of %2?")
            .arg(storeWithCountry(other->name, other->country), storeWithCountry(usual.storeName, usual.storeCountry));
    const QString buyer = country.isEmpty() ? tr("The buyer's country is not known.")
                                            : tr("The buyer is in %1.").arg(Format::countryName(country));
    m_check->ask(question + u' ' + buyer, {{tr("Write from %1").arg(other->name), [this] { confirmRecipients(); }},
                                           {tr("Keep %1").arg(usual.storeName), [this] {
                                                if (const Inbox* own = m_facts.inbox(m_target.inboxId))
                                                    chooseStore(*own);
                                            }}});
}

void Composer::showRecipients(bool shown)
{
    m_recipients->setVisible(shown && m_mode == DraftMode::Reply);
    m_band->setRecipientsShown(m_recipients->isVisibleTo(this));
}

// The band shows whom it goes to now, not whom the conversation is with.
void Composer::refreshBand()
{
    Identity identity = m_target.identity;
    const QList<Mailbox> all = m_recipients->all();
    const QList<Mailbox> to = m_recipients->to()->mailboxes();
    if (const Inbox* other = otherStore()) {
        identity.storeName = other->name;
        identity.storeSite = other->site;
        identity.storeCountry = other->country;
        identity.storeColor = other->color;
    }
    identity.moreRecipients = static_cast<int>(qMax<qsizetype>(0, all.size() - 1));
    if (!to.isEmpty() && keysOf({to.first()}) != keysOf(m_target.to.mid(0, 1))) {
        identity.buyerName = to.first().name;
        identity.address = readableAddress(to.first().email);
        identity.buyerCountry.clear();
    }
    m_band->setIdentity(identity);
    m_band->setUnconfirmed(m_mode == DraftMode::Reply && !m_target.conversationId.isEmpty() && isChangedRecipients() &&
                           recipientKey() != m_confirmedKey);
}

} // namespace sampan
