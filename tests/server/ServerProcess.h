// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace sampan::server::test
{

struct Ran {
    int code = -1; ///< -1: it crashed or did not end in time
    QString out;
    QString err;
};

/// The real program with a data folder of its own.
class ServerProcess
{
public:
    ServerProcess();

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& content) const;

    /// Runs a command to its end with this on stdin.
    Ran run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// As run(), no file may grow beyond so many KiB.
    Ran runWithFileLimit(int kib, const QStringList& arguments, const QByteArray& input = {}) const;
    /// init with an administrator, at the cheapest password cost.
    Ran init() const;
    /// Starts a command that goes on; arguments get --data.
    std::unique_ptr<QProcess> start(const QStringList& arguments) const;
    /// The line of --ready-json, empty if it does not come.
    static QJsonObject readyLine(QProcess& process);

private:
    QTemporaryDir m_folder;
};

QString programFile();

} // namespace sampan::server::test
