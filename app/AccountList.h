// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/Profiles.h"
#include "ports/AccountSwitcher.h"

#include <functional>

namespace sampan
{

/// The accounts of one folder of profiles. Each has a process of its own; opening one that runs raises its window.
class AccountList final : public AccountSwitcher
{
    Q_OBJECT

public:
    /// `program`: what is started for another account; `current` answers the key of this process's own.
    AccountList(QString root, QString program, std::function<QString()> current, QObject* parent = nullptr);

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
    std::function<QString()> m_current;
};

} // namespace sampan
