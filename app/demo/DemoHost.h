// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace sampan
{

/// What the demonstration's server tells when it is ready.
struct DemoReady {
    QUrl url;
    QString fingerprint;
    QString user;
    QString password;
    QString mailMissing; ///< packages without which there is no live mailbox; empty: there is one
};
/// FileMalformed for anything but the line of `sampan-server demo --ready-json`.
Result<DemoReady> demoReadyFromLine(const QByteArray& line);

/// Runs the server of `--demo` beside the workstation, in a folder that goes with it. The server reads the other end of
/// its standard input and ends when that closes, so it cannot outlive the workstation, not even its kill -9. Ends in
/// one `ready` or `failed`; after `ready`, `failed` may tell that the server went away. GUI thread.
class DemoHost final : public QObject
{
    Q_OBJECT

public:
    explicit DemoHost(QObject* parent = nullptr);
    ~DemoHost() override;

    void start();
    /// Where the demonstration's workstation keeps its profile.
    QString profileFolder() const { return m_folder.filePath(QStringLiteral("profile")); }

Q_SIGNALS:
    void ready(const sampan::DemoReady& ready);
    void failed(const sampan::Error& error);
    /// What the server says while it prepares, for a person who waits.
    void said(const QString& line);

private:
    void onOutput();
    void onEnded();
    void fail(Error error);

    QTemporaryDir m_folder;
    QProcess m_server;
    bool m_isReady = false;
    bool m_isOver = false;
};

} // namespace sampan
