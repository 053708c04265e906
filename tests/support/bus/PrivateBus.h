// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace sampan::test
{

/// A session bus of the test's own, on which nobody is started by himself; ends with it, however it ends.
class PrivateBus
{
public:
    /// Starts dbus-daemon; ends the test with a sentence where that is not possible.
    PrivateBus();
    ~PrivateBus();
    QString address() const { return m_address; }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

} // namespace sampan::test
