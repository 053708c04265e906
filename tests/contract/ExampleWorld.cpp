// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ExampleWorld.h"

#include "server/jmap/SocketSession.h"
#include "server/storage/PasswordRows.h"

#include <QRegularExpression>
#include <QSqlQuery>
#include <gtest/gtest.h>

namespace sampan::server::test
{
namespace
{

const QString kPassword = QStringLiteral("correct horse battery");

class Frames final : public http::PushChannel
{
public:
    void send(QByteArray text) override { last = std::move(text); }
    void close(quint16, const QByteArray&) override {}
    QByteArray last;
};

/// Holds the lock for writing, as another program does.
class OtherWriter
{
public:
    explicit OtherWriter(const QString& file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kName);
        database.setDatabaseName(file);
        EXPECT_TRUE(database.open());
        EXPECT_TRUE(QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE")));
    }
    ~OtherWriter() { QSqlDatabase::removeDatabase(kName); }
    OtherWriter(const OtherWriter&) = delete;
    OtherWriter& operator=(const OtherWriter&) = delete;

private:
    const QString kName = QStringLiteral("other writer");
};

/// On the connection that writes.
void tellSqlite(Database& database, const QString& pragma)
{
    const auto told = database.write([&](WriteTransaction& transaction) { return transaction.exec(pragma); });
    EXPECT_TRUE(told.ok());
}

/// A request as it goes over the line, without the version: method and path, headers, an empty line, the body.
http::Request requestOf(const QByteArray& text)
{
    http::Request request;
    const qsizetype gap = text.indexOf("\n\n");
    const qsizetype end = gap < 0 ? text.size() : gap;
    const QList<QByteArray> lines = text.left(end).split('\n');
    request.body = text.mid(end + 2);
    const QList<QByteArray> words = lines.first().split(' ');
    request.method = words.value(0);
    const QList<QByteArray> target = words.value(1).split('?');
    request.path = QString::fromUtf8(target.first());
    request.query = QUrlQuery(QString::fromUtf8(target.value(1)));
    request.peer = QStringLiteral("192.0.2.1");
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

} // namespace

ExampleWorld::ExampleWorld()
    : m_accounts(*m_desk.database, m_hasher, m_desk.clock),
      m_jmap(JmapPart::make(*m_desk.database, *m_desk.blobs, m_desk.clock, {})),
      m_routes(m_accounts, m_metrics, m_jmap->handlers(), [] { return Result<void>(); })
{
    const Receipt receipt = m_desk.receive(m_desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QJsonObject conversation = m_desk.get(m_desk.ada, QStringLiteral("Conversation"), receipt.conversationId);
    const QStringList ids{receipt.conversationId, receipt.messageId, conversation.value(u"customerId").toString(),
                          m_desk.ada.id,          m_desk.north.id,   m_desk.store.id,
                          m_desk.label.id};
    for (const QString& id : ids)
        m_names.append({QStringLiteral("0199aaaa-0000-7000-8000-00000000000%1").arg(m_names.size() + 1), id});
    signIn();
    EXPECT_TRUE(m_desk.blobs->upload(m_desk.ada.id, "Hello", QStringLiteral("text/plain")).ok());
}

void ExampleWorld::signIn()
{
    const auto hash = m_hasher.hash(kPassword);
    ASSERT_TRUE(hash.ok());
    const auto stored = m_desk.database->write([&](WriteTransaction& transaction) -> Result<void> {
        const auto done = passwordRows::store(transaction, m_desk.ada.id, *hash);
        return done ? Result<void>() : Result<void>(done.error());
    });
    ASSERT_TRUE(stored.ok());
    const auto pair = m_accounts.signIn({m_desk.ada.email, kPassword, QStringLiteral("Front desk"), {}});
    ASSERT_TRUE(pair.ok());
    m_names.append({QStringLiteral("ACCESS"), pair->accessToken});
    m_names.append({QStringLiteral("REFRESH"), pair->refreshToken});
}

std::shared_ptr<void> ExampleWorld::ailment(const QString& name)
{
    if (name == u"disk full") // SQLite's word for it: no page more than there are
        tellSqlite(*m_desk.database, QStringLiteral("PRAGMA max_page_count = 1"));
    else if (name == u"disk read-only")
        tellSqlite(*m_desk.database, QStringLiteral("PRAGMA query_only = 1"));
    else
        EXPECT_EQ(name, u"database busy");
    if (name != u"database busy")
        return nullptr;
    tellSqlite(*m_desk.database, QStringLiteral("PRAGMA busy_timeout = 20"));
    return std::make_shared<OtherWriter>(m_desk.database->file());
}

QByteArray ExampleWorld::toReal(QString text) const
{
    static const QRegularExpression repeated(QStringLiteral("<(\\d+) times: (.*?)>"));
    for (auto match = repeated.match(text); match.hasMatch(); match = repeated.match(text)) {
        const QStringList copies(match.captured(1).toInt(), match.captured(2));
        text.replace(match.capturedStart(), match.capturedLength(), copies.join(u','));
    }
    for (const auto& [written, real] : m_names)
        text.replace(written, real);
    return text.toUtf8();
}

QByteArray ExampleWorld::toWritten(QByteArray text) const
{
    for (const auto& [written, real] : m_names)
        text.replace(real.toUtf8(), written.toUtf8());
    return text;
}

QByteArray ExampleWorld::answerRequest(const QString& asked)
{
    static const QRegularExpression ailing(QStringLiteral("^\\((.*)\\)\n"));
    const auto named = ailing.match(asked);
    const auto kept = named.hasMatch() ? ailment(named.captured(1)) : nullptr;
    const QString text = asked.mid(named.capturedLength());
    const auto answer = m_desk.dispatcher->answer(m_desk.caller(m_desk.ada), toReal(text));
    const auto* error = std::get_if<jmap::RequestError>(&answer);
    return toWritten(error ? QJsonDocument(jmap::toJson(*error)).toJson() : std::get<QByteArray>(answer));
}

http::Response ExampleWorld::answerHttp(const QString& text)
{
    static const QRegularExpression again(QStringLiteral("^\\((\\d+) times\\)\n"));
    const auto repeated = again.match(text);
    const http::Request request = requestOf(toReal(text.mid(repeated.capturedLength())));
    for (int i = 1; i < repeated.captured(1).toInt(); ++i)
        m_routes.handle(request);
    http::Response response = m_routes.handle(request);
    response.body = toWritten(response.body);
    return response;
}

QByteArray ExampleWorld::answerSocket(const QString& text)
{
    jmap::PushHub hub(*m_desk.database);
    jmap::SocketSession session(*m_desk.dispatcher, hub, m_desk.caller(m_desk.ada));
    const auto channel = std::make_shared<Frames>();
    session.opened(channel);
    session.received(toReal(text));
    if (channel->last.isEmpty())
        m_desk.receive(m_desk.mail(QStringLiteral("b@x"), QStringLiteral("More"), QStringLiteral("a@x")));
    session.closed();
    return toWritten(channel->last);
}

} // namespace sampan::server::test
