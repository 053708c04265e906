// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountList.h"

#include "app/instance/SingleInstance.h"

#include <QProcess>

namespace sampan
{

AccountList::AccountList(QString root, QString program, std::function<QString()> current, QObject* parent)
    : AccountSwitcher(parent), m_root(std::move(root)), m_program(std::move(program)), m_current(std::move(current))
{
}

QList<AccountSwitcher::Account> AccountList::accounts() const
{
    QList<Account> found;
    const QList<Profile> profiles = Profiles(m_root).all();
    for (const Profile& profile : profiles) {
        const QString key = Profiles::nameOf(profile.server, profile.user);
        const QString name = profile.agent.name.isEmpty() ? profile.user : profile.agent.name;
        found.append({key, name, profile.server.host(), key == m_current()});
    }
    return found;
}

QStringList AccountList::argumentsFor(const QString& root, const QString& key)
{
    return {QStringLiteral("--profile"), root, QStringLiteral("--account"), key};
}

void AccountList::open(const QString& key)
{
    SingleInstance::handOver(SingleInstance::nameOf(m_root, key), {}, this, [this, key](bool taken) {
        if (!taken)
            start(key);
    });
}

void AccountList::addAccount()
{
    start(QStringLiteral("new"));
}

void AccountList::start(const QString& key)
{
    if (!QProcess::startDetached(m_program, argumentsFor(m_root, key)))
        Q_EMIT failed(m_program);
}

} // namespace sampan
