// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeServer.h"

#include "TestData.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace sampan::test
{
namespace
{

/// The first whole request in `buffer`, taken out of it.
std::optional<FakeRequest> takeRequest(QByteArray& buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    FakeRequest request{first.value(0), QString::fromLatin1(first.value(1)), {}, {}};
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return {};
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return request;
}

QByteArray headOf(const FakeReply& reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Fake\r\nContent-Type: " + reply.contentType;
    for (const auto& [name, value] : reply.headers)
        head += "\r\n" + name + ": " + value;
    if (reply.manner != FakeReply::Manner::Open)
        head += "\r\nContent-Length: " + QByteArray::number(reply.body.size());
    return head + "\r\n\r\n";
}

} // namespace

QString tlsFile(const char* name)
{
    return QStringLiteral(SAMPAN_SOURCE_DIR "/tests/support/tls/") + QString::fromLatin1(name);
}

FakeServer::FakeServer(QObject* parent) : QTcpServer(parent) {}

FakeServer::~FakeServer()
{
    stop();
}

void FakeServer::useTls(const QString& chainFile, const QString& keyFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(readFile(chainFile)));
    tls.setPrivateKey(QSslKey(readFile(keyFile), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_tls = tls;
}

bool FakeServer::start(quint16 port)
{
    return listen(QHostAddress::LocalHost, port);
}

void FakeServer::stop()
{
    close();
    const auto sockets = findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    m_buffers.clear();
}

QUrl FakeServer::url() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(m_tls ? u"https" : u"http").arg(serverPort()));
}

void FakeServer::sendToOpen(const QByteArray& bytes)
{
    for (const auto& socket : std::as_const(m_open)) {
        if (socket)
            socket->write(bytes);
    }
}

int FakeServer::openCount() const
{
    return static_cast<int>(std::count_if(m_open.begin(), m_open.end(), [](const auto& socket) {
        return socket && socket->state() == QAbstractSocket::ConnectedState;
    }));
}

void FakeServer::incomingConnection(qintptr descriptor)
{
    auto* socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(*socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
    if (m_tls) {
        socket->setSslConfiguration(*m_tls);
        socket->startServerEncryption();
    }
}

void FakeServer::onBytes(QTcpSocket& socket)
{
    QByteArray& buffer = m_buffers[&socket];
    buffer += socket.readAll();
    while (auto request = takeRequest(m_buffers[&socket])) {
        m_requests.append(*request);
        answer(socket, *request);
        if (!m_buffers.contains(&socket))
            return;
    }
}

void FakeServer::answer(QTcpSocket& socket, const FakeRequest& request)
{
    const FakeReply reply = m_handler ? m_handler(request) : FakeReply{.status = 404, .body = "{}"};
    switch (reply.manner) {
    case FakeReply::Manner::Whole:
        socket.write(headOf(reply) + reply.body);
        return;
    case FakeReply::Manner::Truncated:
        socket.write(headOf(reply) + reply.body.left(reply.body.size() / 2));
        return socket.disconnectFromHost();
    case FakeReply::Manner::Silent:
        return;
    case FakeReply::Manner::Garbage:
        socket.write("\x01\x02not a protocol at all\r\n\r\n");
        return socket.disconnectFromHost();
    case FakeReply::Manner::Closed:
        return socket.disconnectFromHost();
    case FakeReply::Manner::Open:
        socket.write(headOf(reply) + reply.body);
        m_open.append(&socket);
        return;
    }
}

} // namespace sampan::test
