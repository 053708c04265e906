// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/RecipientPanel.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>

namespace sampan
{

RecipientPanel::RecipientPanel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Recipients"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(directed(16, 6, 8, 4));
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    addStore();
    m_to = addRow(1, tr("To"), tr("Recipients of the reply"));
    m_cc = addRow(2, tr("Cc"), tr("Copies to"));
    m_bcc = addRow(3, tr("Bcc"), tr("Hidden copies to"));
}

void RecipientPanel::addStore()
{
    auto* grid = static_cast<QGridLayout*>(layout());
    auto* label = new TextLabel(m_theme, FontRole::Small, Token::Text3, tr("From"), this);
    m_store = new Button(m_theme, Button::Kind::Plain, {}, QStringLiteral("store"), this);
    m_store->setSmall(true);
    m_store->setArrow(true);
    grid->addWidget(label, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_store, 0, 1, Qt::AlignLeading | Qt::AlignVCenter);
    connect(m_store, &Button::clicked, this, &RecipientPanel::storeAsked);
}

void RecipientPanel::setStore(const QString& text, const QString& reason)
{
    m_store->setText(text);
    m_store->setAccessibleName(tr("Store this goes out from: %1").arg(text));
    m_store->setEnabled(reason.isEmpty());
    m_store->setDisabledReason(reason);
    m_store->setAccessibleDescription(reason);
}

AddressField* RecipientPanel::addRow(int row, const QString& name, const QString& accessible)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    auto* label = new TextLabel(m_theme, FontRole::Small, Token::Text3, name, this);
    auto* field = new AddressField(m_theme, accessible, this);
    grid->addWidget(label, row, 0, Qt::AlignVCenter);
    grid->addWidget(field, row, 1);
    connect(field, &AddressField::changed, this, &RecipientPanel::changed);
    connect(field, &AddressField::confirmAsked, this, &RecipientPanel::confirmAsked);
    connect(field, &AddressField::completionWanted, this,
            [this, field](const QString& prefix) { Q_EMIT completionWanted(field, prefix); });
    return field;
}

void RecipientPanel::setRecipients(const QList<Mailbox>& to, const QList<Mailbox>& cc, const QList<Mailbox>& bcc)
{
    m_to->setMailboxes(to);
    m_cc->setMailboxes(cc);
    m_bcc->setMailboxes(bcc);
}

void RecipientPanel::commit()
{
    for (AddressField* field : {m_to, m_cc, m_bcc})
        field->commit();
}

QString RecipientPanel::problem() const
{
    for (const AddressField* field : {m_to, m_cc, m_bcc}) {
        if (const QString problem = field->problem(); !problem.isEmpty())
            return problem;
    }
    return {};
}

QList<Mailbox> RecipientPanel::all() const
{
    return m_to->mailboxes() + m_cc->mailboxes() + m_bcc->mailboxes();
}

} // namespace sampan
