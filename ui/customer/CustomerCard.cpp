// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/CustomerCard.h"

#include "domain/Permission.h"
#include "phone/PhoneNumber.h"
#include "ui/Format.h"
#include "ui/customer/ContactRow.h"
#include "ui/customer/EarlierRow.h"
#include "ui/customer/LocalTime.h"
#include "ui/customer/NotesField.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/Lined.h"

#include <QHBoxLayout>

namespace sampan
{

namespace
{

constexpr int padding = 16;

/// Children made for the rows of before go at once, so that focus and layout never see two generations.
void clear(QVBoxLayout* column)
{
    while (QLayoutItem* item = column->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QWidget* line(const Theme& theme, QWidget* parent)
{
    auto* made = new Lined(theme, parent);
    made->setFixedHeight(1);
    return made;
}

} // namespace

CustomerCard::CustomerCard(const WorkspaceContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    const Theme& theme = *context.theme;
    setAccessibleName(tr("Customer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* contacts = new QWidget(this);
    m_contacts = new QVBoxLayout(contacts);
    m_contacts->setContentsMargins(directed(padding, 0, padding - 8, 8));
    m_contacts->setSpacing(0);
    column->addWidget(contacts);
    m_languages = new TextLabel(theme, FontRole::Small, Token::Text2, {}, this);
    m_languages->setWordWrap(true);
    m_languages->setContentsMargins(padding, 0, padding, 10);
    column->addWidget(m_languages);
    column->addWidget(line(theme, this));
    column->addWidget(makeNotes());
    column->addWidget(line(theme, this));
    m_earlierHost = new QWidget(this);
    m_earlier = new QVBoxLayout(m_earlierHost);
    m_earlier->setContentsMargins(0, 10, 0, 8);
    m_earlier->setSpacing(0);
    column->addWidget(m_earlierHost);
    column->addStretch(1);
}

QWidget* CustomerCard::makeHead()
{
    const Theme& theme = *m_context.theme;
    auto* host = new QWidget(this);
    m_name = new TextLabel(theme, FontRole::Heading, Token::Text1, {}, host);
    m_name->setStrong(true);
    m_name->setElided(true);
    m_blocked = new ChipLabel(theme, host);
    m_blocked->setChip({ChipKind::Bad, QStringLiteral("ban"), tr("Blocked")});
    m_blocked->setToolTip(tr("What they write is filed as spam and tells nobody."));
    m_place = new LocalTime(theme, *m_context.clock, host);
    m_place->setElided(true);
    m_since = new TextLabel(theme, FontRole::Small, Token::Text3, {}, host);
    m_storeTag = new StoreTag(theme, host);
    m_storeName = new TextLabel(theme, FontRole::Small, Token::Text2, {}, host);
    m_storeName->setElided(true);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_name, 1);
    first->addWidget(m_blocked);
    auto* store = new QHBoxLayout;
    store->setSpacing(6);
    store->addWidget(m_storeTag);
    store->addWidget(m_storeName, 1);
    store->addWidget(m_since);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(padding, 0, padding, 8);
    column->setSpacing(2);
    column->addLayout(first);
    column->addWidget(m_place);
    column->addSpacing(4);
    column->addLayout(store);
    return host;
}

TextLabel* CustomerCard::addHeading(QVBoxLayout* column, const QString& text)
{
    auto* heading = new TextLabel(*m_context.theme, FontRole::Body, Token::Text1, text, column->parentWidget());
    heading->setStrong(true);
    column->addWidget(heading);
    return heading;
}

QWidget* CustomerCard::makeNotes()
{
    auto* host = new QWidget(this);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(padding, 10, padding, 12);
    column->setSpacing(6);
    addHeading(column, tr("Notes"));
    m_notes = new NotesField(*m_context.theme, host);
    column->addWidget(m_notes);
    connect(m_notes, &NotesField::notesWritten, this, &CustomerCard::notesWritten);
    connect(m_notes, &NotesField::leaveAsked, this, &CustomerCard::leaveAsked);
    return host;
}

void CustomerCard::setFacts(const CustomerFacts& facts)
{
    if (facts == m_facts)
        return;
    const bool sameContacts = facts.customer.emails == m_facts.customer.emails &&
                              facts.customer.phones == m_facts.customer.phones && facts.inbox == m_facts.inbox;
    const bool sameEarlier = facts.earlier == m_facts.earlier && facts.hasMore == m_facts.hasMore;
    const bool first = m_facts.conversationId.isEmpty();
    m_facts = facts;
    const Customer& customer = facts.customer;
    m_name->setText(customer.name.isEmpty() ? tr("No name") : customer.name);
    m_name->setLanguage(customer.language);
    m_blocked->setVisible(customer.isBlocked);
    m_place->setPlace(customer.timeZone, customer.country);
    m_since->setText(customer.createdAt.isValid() ? tr("since %1", "month and year")
                                                        .arg(QLocale().toString(customer.createdAt.toLocalTime().date(),
                                                                                QLocale().language() == QLocale::Chinese
                                                                                    ? QStringLiteral("yyyy年M月")
                                                                                    : QStringLiteral("MMM yyyy")))
                                                  : QString());
    m_storeTag->setStore(facts.inbox.country, facts.inbox.color, facts.inbox.name);
    m_storeName->setText(facts.inbox.site.isEmpty() ? facts.inbox.name
                                                    : facts.inbox.name + QStringLiteral("  ") + facts.inbox.site);
    m_notes->setNotes(customer.id, customer.notes);
    const bool mayEdit = permissionsOf(m_context.self.role).testFlag(Permission::EditCustomers);
    m_notes->setReadOnly(!mayEdit);
    m_notes->setToolTip(mayEdit ? QString() : tr("You may read the notes, but not change them."));
    if (!sameContacts || first)
        fillContacts(facts);
    fillLanguages(facts);
    if (!sameEarlier || first)
        fillEarlier(facts);
}

void CustomerCard::fillContacts(const CustomerFacts& facts)
{
    clear(m_contacts);
    const auto add = [this](const QString& icon, const QString& what, const QString& shown, const QString& value) {
        auto* row = new ContactRow(*m_context.theme, icon, what, shown, value, m_contacts->parentWidget());
        connect(row, &ContactRow::copied, this, &CustomerCard::copied);
        m_contacts->addWidget(row);
    };
    for (const QString& email : facts.customer.emails)
        add(QStringLiteral("mail"), tr("E-mail"), email, email);
    for (const QString& phone : facts.customer.phones)
        add(QStringLiteral("phone"), tr("Phone"), phoneNumber::forCallerIn(phone, facts.inbox.country), phone);
}

void CustomerCard::fillLanguages(const CustomerFacts& facts)
{
    QStringList names;
    for (const QString& language : {facts.customer.language, facts.conversationLanguage}) {
        const QString name = language.isEmpty() ? QString() : Format::languageName(language);
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    m_languages->setVisible(!names.isEmpty());
    m_languages->setText(tr("Writes %1", "languages").arg(names.join(QStringLiteral(", "))));
}

void CustomerCard::fillEarlier(const CustomerFacts& facts)
{
    clear(m_earlier);
    const Theme& theme = *m_context.theme;
    auto* head = new QWidget(m_earlierHost);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(padding, 0, padding, 6);
    auto* title = new TextLabel(theme, FontRole::Body, Token::Text1, tr("Earlier conversations"), head);
    title->setStrong(true);
    row->addWidget(title, 1);
    const QString count = QLocale().toString(facts.earlier.size()) + (facts.hasMore ? QStringLiteral("+") : QString());
    row->addWidget(new TextLabel(theme, FontRole::Small, Token::Text3, count, head));
    m_earlier->addWidget(head);
    if (facts.earlier.isEmpty()) {
        auto* none = new TextLabel(theme, FontRole::Small, Token::Text3, tr("This is the first one."), m_earlierHost);
        none->setContentsMargins(padding, 0, padding, 0);
        m_earlier->addWidget(none);
    }
    for (const EarlierConversation& each : facts.earlier) {
        auto* made = new EarlierRow(theme, each, m_context.clock->now(), m_earlierHost);
        connect(made, &QAbstractButton::clicked, this, [this, id = each.id] { Q_EMIT conversationChosen(id); });
        m_earlier->addWidget(made);
    }
}

} // namespace sampan
