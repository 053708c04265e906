// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/AddressField.h"

namespace sampan
{

class Button;

/// From which store and to whom: the fields under the identity band.
class RecipientPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecipientPanel(const Theme& theme, QWidget* parent = nullptr);

    void setRecipients(const QList<Mailbox>& to, const QList<Mailbox>& cc, const QList<Mailbox>& bcc);
    AddressField* to() const { return m_to; }
    AddressField* cc() const { return m_cc; }
    AddressField* bcc() const { return m_bcc; }
    /// The store it goes out from, as "name · country · address"; `reason`: why there is no choice, empty if there is.
    void setStore(const QString& text, const QString& reason);
    Button* store() const { return m_store; }
    /// What is half typed becomes chips.
    void commit();
    /// What is wrong with the first wrong address, as a sentence.
    QString problem() const;
    /// All that can be sent to.
    QList<Mailbox> all() const;

Q_SIGNALS:
    void changed();
    void confirmAsked();
    /// Another store is to be offered.
    void storeAsked();
    void completionWanted(sampan::AddressField* field, const QString& prefix);

private:
    void addStore();
    AddressField* addRow(int row, const QString& name, const QString& accessible);

    const Theme& m_theme;
    Button* m_store;
    AddressField* m_to;
    AddressField* m_cc;
    AddressField* m_bcc;
};

} // namespace sampan
