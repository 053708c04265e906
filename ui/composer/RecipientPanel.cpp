// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/RecipientPanel.h"

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
    m_to = addRow(0, tr("To"), tr("Recipients of the reply"));
    m_cc = addRow(1, tr("Cc"), tr("Copies to"));
    m_bcc = addRow(2, tr("Bcc"), tr("Hidden copies to"));
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
