// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

namespace sampan
{

namespace
{

constexpr int handOverMs = 1000;
constexpr qint64 mostBytes = 64 * 1024;
const QByteArray taken = QByteArrayLiteral("taken\n");

// The runtime folder belongs to the user alone; where there is none, the socket's own permissions must do.
QString pathOf(const QString& name)
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() ? QDir::tempPath() : runtime) + u'/' + name;
}

QByteArray toLine(const InstanceRequest& request)
{
    const QJsonObject json{{QStringLiteral("arguments"), QJsonArray::fromStringList(request.arguments)},
                           {QStringLiteral("activationToken"), request.activationToken}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<InstanceRequest> fromLine(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.object().value(u"arguments").isArray())
        return {};
    InstanceRequest request;
    const QJsonArray arguments = document.object().value(u"arguments").toArray();
    for (const auto& argument : arguments)
        request.arguments.append(argument.toString());
    request.activationToken = document.object().value(u"activationToken").toString();
    return request;
}

} // namespace

struct SingleInstance::Place {
    explicit Place(const QString& name) : lock(pathOf(name) + QStringLiteral(".lock")) { lock.setStaleLockTime(0); }

    QLockFile lock;
    QLocalServer server;
};

SingleInstance::SingleInstance(QObject* parent) : QObject(parent) {}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::nameOf(const QString& root, const QString& account)
{
    const QString canonical = QFileInfo(root).absoluteFilePath() + u'\n' + account;
    const QByteArray digest = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("sampan-") + QString::fromLatin1(digest.toHex().left(20));
}

bool SingleInstance::listen(const QString& name)
{
    if (m_places.contains(name))
        return true;
    auto place = std::make_unique<Place>(name);
    if (!place->lock.tryLock(0))
        return false;
    // Whoever holds the lock may take away what a crash left behind.
    QLocalServer::removeServer(pathOf(name));
    place->server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!place->server.listen(pathOf(name)))
        return false;
    Place* raw = place.get();
    connect(&place->server, &QLocalServer::newConnection, this, [this, raw] { read(*raw); });
    m_places.emplace(name, std::move(place));
    return true;
}

void SingleInstance::stop(const QString& name)
{
    m_places.erase(name);
}

void SingleInstance::read(Place& place)
{
    while (QLocalSocket* socket = place.server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto take = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > mostBytes)
                    socket->abort();
                return;
            }
            const auto request = fromLine(socket->readLine(mostBytes));
            if (!request) {
                socket->abort();
                return;
            }
            socket->write(taken);
            socket->disconnectFromServer();
            Q_EMIT asked(*request);
        };
        connect(socket, &QLocalSocket::readyRead, this, take);
        take();
    }
}

bool SingleInstance::handOver(const QString& name, const InstanceRequest& request)
{
    QLocalSocket socket;
    socket.connectToServer(pathOf(name));
    if (!socket.waitForConnected(handOverMs))
        return false;
    socket.write(toLine(request));
    return socket.waitForReadyRead(handOverMs) && socket.readLine() == taken;
}

void SingleInstance::handOver(const QString& name, const InstanceRequest& request, QObject* context,
                              std::function<void(bool)> done)
{
    auto* socket = new QLocalSocket(context);
    auto* limit = new QTimer(socket);
    const auto finish = [socket, limit, done = std::move(done)](bool ok) {
        limit->stop();
        socket->disconnect();
        socket->deleteLater();
        done(ok);
    };
    connect(limit, &QTimer::timeout, socket, [finish] { finish(false); });
    connect(socket, &QLocalSocket::connected, socket, [socket, request] { socket->write(toLine(request)); });
    connect(socket, &QLocalSocket::readyRead, socket, [socket, finish] { finish(socket->readLine() == taken); });
    connect(socket, &QLocalSocket::errorOccurred, socket, [finish] { finish(false); });
    limit->setSingleShot(true);
    limit->start(handOverMs);
    socket->connectToServer(pathOf(name));
}

} // namespace sampan
