// SPDX-License-Identifier: GPL-3.0-or-later
#include "BareBeast.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <thread>
#include <vector>

namespace sampan::bench
{
namespace
{

namespace net = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using tcp = net::ip::tcp;

class Rows
{
public:
    Rows(const QString& file, const QString& name) : m_name(name)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("bare server: %s", qPrintable(database.lastError().text()));
        for (const char* pragma : {"PRAGMA busy_timeout = 10000", "PRAGMA journal_mode = WAL",
                                   "PRAGMA synchronous = FULL", "PRAGMA mmap_size = 268435456"})
            QSqlQuery(QString::fromLatin1(pragma), database);
        m_read = QSqlQuery(database);
        m_read.setForwardOnly(true);
        m_read.prepare(
            QStringLiteral("SELECT id, conversation_id, kind, author_id, from_mailbox, to_mailboxes, subject,"
                           " text_body, message_id_header, in_reply_to, reference_ids, received_at"
                           " FROM message WHERE id = ?"));
        m_write = QSqlQuery(database);
        m_write.prepare(QStringLiteral("UPDATE conversation SET is_unread = 1 - is_unread WHERE id = ?"));
    }
    ~Rows()
    {
        m_read = QSqlQuery();
        m_write = QSqlQuery();
        QSqlDatabase::removeDatabase(m_name);
    }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    std::string read(const QString& id)
    {
        m_read.bindValue(0, id);
        std::string body = "{\"row\":[";
        if (m_read.exec() && m_read.next()) {
            for (int i = 0; i < 12; ++i)
                body += '"' + m_read.value(i).toString().toStdString() + "\",";
        }
        m_read.finish();
        return body + "null]}";
    }
    std::string write(const QString& id)
    {
        m_write.bindValue(0, id);
        const bool done = m_write.exec() && m_write.numRowsAffected() == 1;
        return done ? "{\"done\":true}" : "{}";
    }

private:
    const QString m_name;
    QSqlQuery m_read;
    QSqlQuery m_write;
};

class Server final : public BareBeast
{
public:
    explicit Server(QString file) : m_file(std::move(file)), m_acceptor(m_io, {net::ip::address_v4::loopback(), 0})
    {
        m_thread = std::thread([this] { accept(); });
    }
    ~Server() override
    {
        m_stopping = true;
        beast::error_code ignored;
        tcp::socket(m_io).connect(m_acceptor.local_endpoint(), ignored); // wakes the accept
        m_thread.join();
        for (std::thread& thread : m_connections)
            thread.join();
    }
    quint16 port() const override { return m_acceptor.local_endpoint().port(); }

private:
    void accept()
    {
        for (;;) {
            tcp::socket socket(m_io);
            beast::error_code error;
            m_acceptor.accept(socket, error);
            if (error || m_stopping)
                return;
            const QString name = QStringLiteral("bare-%1").arg(m_connections.size());
            m_connections.emplace_back(
                [this, name, socket = std::move(socket)]() mutable { serve(std::move(socket), name); });
        }
    }

    void serve(tcp::socket socket, const QString& name)
    {
        Rows rows(m_file, name);
        beast::error_code error;
        socket.set_option(tcp::no_delay(true), error);
        beast::flat_buffer buffer;
        for (;;) {
            bhttp::request<bhttp::string_body> request;
            bhttp::read(socket, buffer, request, error);
            if (error)
                return;
            const auto target = request.target();
            const QString id = QString::fromLatin1(target.data(), qsizetype(target.size())).section(u'/', 2);
            bhttp::response<bhttp::string_body> response(bhttp::status::ok, 11);
            response.set(bhttp::field::content_type, "application/json");
            response.body() = target.starts_with("/read/") ? rows.read(id) : rows.write(id);
            response.prepare_payload();
            bhttp::write(socket, response, error);
            if (error)
                return;
        }
    }

    const QString m_file;
    net::io_context m_io;
    tcp::acceptor m_acceptor;
    std::atomic<bool> m_stopping{false};
    std::vector<std::thread> m_connections;
    std::thread m_thread;
};

} // namespace

std::unique_ptr<BareBeast> BareBeast::start(const QString& databaseFile)
{
    return std::make_unique<Server>(databaseFile);
}

} // namespace sampan::bench
