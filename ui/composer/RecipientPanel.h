// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/AddressField.h"

namespace sampan
{

/// To whom: the fields under the identity band.
class RecipientPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecipientPanel(const Theme& theme, QWidget* parent = nullptr);

    void setRecipients(const QList<Mailbox>& to, const QList<Mailbox>& cc, const QList<Mailbox>& bcc);
    AddressField* to() const { return m_to; }
    AddressField* cc() const { return m_cc; }
    AddressField* bcc() const { return m_bcc; }
    /// What is half typed becomes chips.
    void commit();
    /// What is wrong with the first wrong address, as a sentence.
    QString problem() const;
    /// All that can be sent to.
    QList<Mailbox> all() const;

Q_SIGNALS:
    void changed();
    void confirmAsked();
    void completionWanted(sampan::AddressField* field, const QString& prefix);

private:
    AddressField* addRow(int row, const QString& name, const QString& accessible);

    const Theme& m_theme;
    AddressField* m_to;
    AddressField* m_cc;
    AddressField* m_bcc;
};

} // namespace sampan
