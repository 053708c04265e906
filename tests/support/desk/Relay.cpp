// SPDX-License-Identifier: GPL-3.0-or-later
#include "Relay.h"

#include <QTcpSocket>

namespace sampan::test
{

Relay::Relay(quint16 target, QObject* parent) : QObject(parent), m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::take);
    mend();
    m_port = m_server.serverPort();
}

void Relay::cut()
{
    m_server.close();
    for (QTcpSocket* socket : findChildren<QTcpSocket*>()) {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
    }
}

void Relay::mend()
{
    if (!m_server.isListening() && !m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the relay cannot listen again: %s", qPrintable(m_server.errorString()));
}

void Relay::take()
{
    while (QTcpSocket* near = m_server.nextPendingConnection()) {
        near->setParent(this);
        auto* far = new QTcpSocket(this);
        connect(near, &QTcpSocket::readyRead, far, [near, far] {
            if (far->state() == QAbstractSocket::ConnectedState)
                far->write(near->readAll());
        });
        connect(far, &QTcpSocket::connected, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(near, &QTcpSocket::disconnected, far, &QTcpSocket::disconnectFromHost);
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        connect(far, &QTcpSocket::errorOccurred, near, [near] { near->disconnectFromHost(); });
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        connect(far, &QTcpSocket::disconnected, far, &QObject::deleteLater);
        far->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

} // namespace sampan::test
