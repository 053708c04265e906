// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace sampan::test
{
namespace
{

const QString kProgram = QStringLiteral(SAMPAN_BIN_DIR "/sampan-server");
constexpr int kPatience = 60000;

} // namespace

ServerProcess::ServerProcess()
{
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
}

ServerProcess::~ServerProcess()
{
    kill();
}

bool ServerProcess::run(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(kProgram, arguments + QStringList{QStringLiteral("--data"), dataFolder()});
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(kPatience);
    m_output = QString::fromUtf8(process.readAllStandardOutput());
    m_error = QString::fromUtf8(process.readAllStandardError());
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool ServerProcess::setUp(const QStringList& agents)
{
    const QByteArray secret = password().toUtf8() + '\n';
    if (!run({QStringLiteral("init"), QStringLiteral("--admin"), QStringLiteral("admin@desk.example")}, secret) ||
        !run({QStringLiteral("team"), QStringLiteral("add"), QStringLiteral("Desk")}))
        return false;
    for (const QString& agent : agents) {
        if (!run({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--name"), agent,
                  QStringLiteral("--team"), QStringLiteral("Desk"), addressOf(agent)},
                 secret))
            return false;
    }
    return true;
}

bool ServerProcess::serve()
{
    m_process.start(kProgram,
                    {QStringLiteral("serve"), QStringLiteral("--data"), dataFolder(), QStringLiteral("--port"),
                     QString::number(m_port), QStringLiteral("--ready-json"), QStringLiteral("--exit-with-stdin")});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatience)) {
            m_error = log();
            return false;
        }
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    m_fingerprint = ready.value(u"fingerprint").toString();
    m_port = static_cast<quint16>(QUrl(ready.value(u"url").toString()).port());
    return m_port != 0;
}

void ServerProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

bool ServerProcess::stop()
{
    m_process.closeWriteChannel();
    return m_process.waitForFinished(kPatience) && m_process.exitCode() == 0;
}

QString ServerProcess::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace sampan::test
