// SPDX-License-Identifier: GPL-3.0-or-later
#include "Surroundings.h"

#include "Bench.h"

#include <QStandardPaths>
#include <csignal>

namespace sampan::bench
{
namespace
{

constexpr int patienceMs = 20000;

QByteArray firstLine(QProcess& process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patienceMs))
            fail(process.program() + u" does not start");
    }
    return process.readLine().trimmed();
}

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(patienceMs))
        process.kill();
    process.waitForFinished(patienceMs);
}

} // namespace

QString Surroundings::missing()
{
    for (const char* program : {"Xvfb", "dbus-daemon", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            return QString::fromLatin1(program);
    }
    return {};
}

Surroundings::Surroundings()
{
    for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, m_home.path().toUtf8());
    m_screen.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                    QStringLiteral("1440x900x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    qputenv("DISPLAY", ":" + firstLine(m_screen));
    qputenv("QT_QPA_PLATFORM", "xcb");
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
    qputenv("DBUS_SESSION_BUS_ADDRESS", firstLine(m_bus));
    // It goes to the background once it serves, and ends with its bus.
    m_keychain.start(QStringLiteral("gnome-keyring-daemon"),
                     {QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    m_keychain.write("bench");
    m_keychain.closeWriteChannel();
    if (!m_keychain.waitForFinished(patienceMs))
        fail(QStringLiteral("the keychain does not start"));
}

Surroundings::~Surroundings()
{
    // GIO ends a process by this signal when its bus goes.
    std::signal(SIGTERM, SIG_IGN);
    end(m_bus);
    end(m_screen);
}

} // namespace sampan::bench
