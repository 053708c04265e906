// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace sampan::test
{

/// The real `sampan-server` in a process of its own, with a data folder of its own.
class ServerProcess
{
public:
    ServerProcess();
    ~ServerProcess();

    /// Runs a command on the data folder to its end; `input` is its stdin. Empty output means it failed, and why stands
    /// in `lastError()`.
    bool run(const QStringList& arguments, const QByteArray& input = {});
    QString lastOutput() const { return m_output; }
    QString lastError() const { return m_error; }

    /// Makes the folder with an administrator, the team "Desk" and the given agents (sign-in name a@desk.example each).
    bool setUp(const QStringList& agents);
    /// Serves, on the same port each time.
    bool serve();
    void kill();
    /// Asks it to end and waits; false if it did not end well.
    bool stop();

    quint16 port() const { return m_port; }
    QString fingerprint() const { return m_fingerprint; }
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString log() const;

    static QString password() { return QStringLiteral("a password for tests"); }
    static QString addressOf(const QString& agent) { return agent + QStringLiteral("@desk.example"); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_output;
    QString m_error;
    QString m_fingerprint;
    quint16 m_port = 0;
};

} // namespace sampan::test
