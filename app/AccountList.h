// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/Session.h"
#include "ports/AccountSwitcher.h"

namespace sampan
{

/// The accounts of one folder of profiles. Each has a process of its own; opening one that runs raises its window.
class AccountList final : public AccountSwitcher
{
    Q_OBJECT

public:
    /// `program`: what is started for another account.
    AccountList(QString root, QString program, const Session& session, QObject* parent = nullptr);

    QList<Account> accounts() const override;
    /// The command line that opens an account of `root`.
    static QStringList argumentsFor(const QString& root, const QString& key);

public Q_SLOTS:
    void open(const QString& key) override;
    void addAccount() override;

private:
    void start(const QString& key);

    QString m_root;
    QString m_program;
    const Session& m_session;
};

} // namespace sampan
