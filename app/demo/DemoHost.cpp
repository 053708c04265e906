// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoHost.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace sampan
{
namespace
{

QString serverProgram()
{
    const QString name = QStringLiteral("sampan-server");
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

} // namespace

Result<DemoReady> demoReadyFromLine(const QByteArray& line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    DemoReady ready{QUrl(json.value(u"url").toString()), json.value(u"fingerprint").toString(),
                    json.value(u"user").toString(), json.value(u"password").toString(),
                    json.value(u"mailMissing").toString()};
    if (ready.url.isEmpty() || ready.user.isEmpty() || ready.password.isEmpty())
        return Error{ErrorCode::FileMalformed, QString::fromUtf8(line.left(200)), QStringLiteral("sampan-server")};
    return ready;
}

DemoHost::DemoHost(QObject* parent) : QObject(parent)
{
    connect(&m_server, &QProcess::readyReadStandardOutput, this, &DemoHost::onOutput);
    connect(&m_server, &QProcess::finished, this, &DemoHost::onEnded);
    connect(&m_server, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail({ErrorCode::FileUnreadable, m_server.errorString(), QStringLiteral("sampan-server")});
    });
    connect(&m_server, &QProcess::readyReadStandardError, this, [this] {
        const auto lines = m_server.readAllStandardError().split('\n');
        for (const QByteArray& line : lines) {
            if (!line.trimmed().isEmpty())
                Q_EMIT said(QString::fromUtf8(line.trimmed()));
        }
    });
}

DemoHost::~DemoHost()
{
    m_isOver = true;
    m_server.disconnect(this);
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.closeWriteChannel();
    // Its mail system has to be stopped in order; the window is closed by now, so nobody waits for this.
    if (!m_server.waitForFinished(10'000)) {
        m_server.kill();
        m_server.waitForFinished(2'000);
    }
}

void DemoHost::start()
{
    const QString program = serverProgram();
    if (!m_folder.isValid())
        return fail({ErrorCode::FileUnwritable, m_folder.errorString(), m_folder.path()});
    if (program.isEmpty())
        return fail({ErrorCode::FileUnreadable, QStringLiteral("not installed beside the workstation"),
                     QStringLiteral("sampan-server")});
    m_server.start(program,
                   {QStringLiteral("demo"), QStringLiteral("--data"), m_folder.filePath(QStringLiteral("server")),
                    QStringLiteral("--ready-json"), QStringLiteral("--exit-with-stdin")});
}

void DemoHost::onOutput()
{
    while (!m_isReady && m_server.canReadLine()) {
        const QByteArray line = m_server.readLine().trimmed();
        if (!line.startsWith('{')) {
            Q_EMIT said(QString::fromUtf8(line));
            continue;
        }
        const auto told = demoReadyFromLine(line);
        if (!told)
            return fail(told.error());
        m_isReady = true;
        Q_EMIT ready(*told);
    }
    if (m_isReady)
        m_server.readAllStandardOutput();
}

void DemoHost::onEnded()
{
    fail({ErrorCode::ServerUnavailable, QStringLiteral("the server ended with code %1").arg(m_server.exitCode()),
          QStringLiteral("sampan-server")});
}

void DemoHost::fail(Error error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    Q_EMIT failed(error);
}

} // namespace sampan
