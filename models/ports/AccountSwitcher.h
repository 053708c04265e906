// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace sampan
{

/// The accounts of this computer, each in a window and process of its own. GUI thread.
class AccountSwitcher : public QObject
{
    Q_OBJECT

public:
    struct Account {
        QString key;    ///< names it for `open`; tells no address
        QString name;   ///< the agent's, else the user's
        QString server; ///< the server's host
        bool isThis = false;

        friend bool operator==(const Account&, const Account&) = default;
    };

    using QObject::QObject;

    virtual QList<Account> accounts() const = 0;

public Q_SLOTS:
    /// Raises the window of the account, or starts one.
    virtual void open(const QString& key) = 0;
    /// A new window with the sign-in page.
    virtual void addAccount() = 0;

Q_SIGNALS:
    void failed(const QString& detail);
};

} // namespace sampan
