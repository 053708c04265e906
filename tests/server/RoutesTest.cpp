// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Routes.h"

#include "domain/Instant.h"
#include "server/services/TeamAdmin.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;

namespace
{

const QString kPassword = QStringLiteral("correct horse battery");
const QList<Role> kRoles{Role::Agent,    Role::Specialist,    Role::Supervisor, Role::Manager,
                         Role::Director, Role::Administrator, Role::Translator};

JmapHandlers teapots()
{
    http::Response tea;
    tea.status = 299;
    http::Upgrade upgrade;
    JmapHandlers handlers;
    handlers.session = handlers.api = handlers.picture = [=](const http::Request&, const Caller&) { return tea; };
    handlers.upload = handlers.resumable =
        handlers.download = [=](const http::Request&, const Caller&, const QStringList&) { return tea; };
    handlers.webSocket = handlers.eventSource = [=](const http::Request&, const Caller&) {
        http::Upgrade opened;
        opened.subprotocol = "opened";
        return opened;
    };
    return handlers;
}

class RoutesTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Database::open(folder.filePath(QStringLiteral("sampan.db")));
        ASSERT_TRUE(opened.ok());
        database = std::move(*opened);
        accounts = std::make_unique<Accounts>(*database, hasher, clock);
        routes = std::make_unique<Routes>(*accounts, metrics, teapots(), [] { return Result<void>(); });
        TeamAdmin admin(*database, clock);
        for (const Role role : kRoles) {
            const QString email = toWire(role) + QStringLiteral("@sampan.example");
            ASSERT_TRUE(admin.addAgent({QStringLiteral("X"), email, role, {}, kPassword}, hasher).ok());
            const auto pair = accounts->signIn({email, kPassword, {}, QStringLiteral("192.0.2.1")});
            ASSERT_TRUE(pair.ok());
            tokens.insert(toWire(role), pair->accessToken);
        }
    }

    static http::Request request(const char* method, const QString& path, const QString& token = {},
                                 const QString& peer = QStringLiteral("192.0.2.1"))
    {
        http::Request made;
        made.method = method;
        made.path = path;
        made.peer = peer;
        if (!token.isEmpty())
            made.headers.insert("authorization", "Bearer " + token.toLatin1());
        return made;
    }

    /// The status of any route; opened streams count as 299.
    int statusOf(const Route& route, const QString& token)
    {
        QString path = QLatin1StringView(route.pattern);
        path.replace(QStringLiteral("{account}"), QStringLiteral("desk"))
            .replace(QStringLiteral("{blob}"), QStringLiteral("b-1"));
        path.replace(QStringLiteral("{name*}"), QStringLiteral("a/b.txt")).replace(QStringLiteral("{id}"), newId());
        const http::Request made = request(route.method, path, token);
        if (route.kind == RouteKind::Plain)
            return routes->handle(made).status;
        const http::Upgrade upgrade =
            route.kind == RouteKind::WebSocket ? routes->webSocket(made) : *routes->eventStream(made);
        return upgrade.subprotocol == "opened" ? 299 : upgrade.refusal.status;
    }

    QTemporaryDir folder;
    SystemClock clock;
    PasswordHasher hasher{PasswordCost::Cheapest};
    Metrics metrics;
    std::unique_ptr<Database> database;
    std::unique_ptr<Accounts> accounts;
    std::unique_ptr<Routes> routes;
    QHash<QString, QString> tokens;
};

/// Written down once more by hand, so that a slip in the table shows.
bool mayPass(const QByteArray& pattern, Role role)
{
    const bool desk = role != Role::Administrator && role != Role::Translator;
    if (pattern.startsWith("/jmap/upload") || pattern.startsWith("/jmap/download") || pattern == "/jmap/picture")
        return desk;
    if (pattern == "/metrics")
        return role == Role::Manager || role == Role::Director || role == Role::Administrator;
    return true;
}

} // namespace

TEST_F(RoutesTest, EachRoleAtEachRoute)
{
    for (const Route& route : Routes::table()) {
        if (route.method == QByteArray("POST") && route.pattern == QByteArray("/auth/signout"))
            continue; // would end the sign-in the rest of the matrix needs
        for (const Role role : kRoles) {
            const int status = statusOf(route, tokens.value(toWire(role)));
            const bool passed = status != 401 && status != 403;
            EXPECT_EQ(passed, mayPass(route.pattern, role))
                << route.method << ' ' << route.pattern << ' ' << toWire(role).toStdString() << ' ' << status;
        }
    }
}

TEST_F(RoutesTest, WithoutATokenOnlyTheOpenRoutesAnswer)
{
    for (const Route& route : Routes::table()) {
        const int status = statusOf(route, {});
        EXPECT_EQ(status == 401, route.access != Access::Open) << route.pattern << ' ' << status;
    }
    EXPECT_EQ(routes->handle(request("GET", QStringLiteral("/metrics"), {}, QStringLiteral("127.0.0.1"))).status, 200);
}

TEST_F(RoutesTest, WrongMethodsAndPathsAreTold)
{
    EXPECT_EQ(routes->handle(request("GET", QStringLiteral("/nowhere"))).status, 404);
    EXPECT_EQ(
        routes->handle(request("GET", QStringLiteral("/auth/tokens/"), tokens.value(QStringLiteral("agent")))).status,
        404);
    const http::Response wrong = routes->handle(request("PUT", QStringLiteral("/auth/token")));
    EXPECT_EQ(wrong.status, 405);
    EXPECT_TRUE(wrong.headers.contains(std::pair(QByteArray("Allow"), QByteArray("POST"))));
    EXPECT_EQ(routes->handle(request("HEAD", QStringLiteral("/health"))).status, 200);
}

TEST_F(RoutesTest, ErrorsAreProblemDetailsWithRetryAfter)
{
    http::Request made = request("POST", QStringLiteral("/auth/token"));
    made.body = R"({"grant":"password","user":"agent@sampan.example","password":"wrong"})";
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(routes->handle(made).status, 401);
    const http::Response late = routes->handle(made);
    EXPECT_EQ(late.status, 429);
    EXPECT_EQ(QJsonDocument::fromJson(late.body).object().value(u"type").toString(),
              QStringLiteral("urn:sampan:error:signInThrottled"));
    EXPECT_TRUE(late.headers.contains(std::pair(QByteArray("Retry-After"), QByteArray("1"))));
    made.body = "[]";
    EXPECT_EQ(routes->handle(made).status, 400);
    made.body = R"({"grant":"magic"})";
    EXPECT_EQ(routes->handle(made).status, 400);
    made.body = R"({"grant":"refresh","refreshToken":7})";
    EXPECT_EQ(routes->handle(made).status, 401);
}

TEST_F(RoutesTest, LargeBodiesNeedATokenThatWasGivenOut)
{
    const QString api = QStringLiteral("/jmap/api");
    EXPECT_EQ(routes->bodyLimit(request("POST", api)), 8 * 1024);
    EXPECT_EQ(routes->bodyLimit(request("POST", api, QString(43, u'x'))), 8 * 1024);
    EXPECT_EQ(routes->bodyLimit(request("POST", api, tokens.value(QStringLiteral("agent")))), 10'000'000);
    EXPECT_EQ(routes->bodyLimit(request("GET", QStringLiteral("/nowhere"))), 0);
}

TEST_F(RoutesTest, SignOutEndsTheTokenAndTheListShowsIt)
{
    const QString token = tokens.value(QStringLiteral("agent"));
    const http::Response list = routes->handle(request("GET", QStringLiteral("/auth/tokens"), token));
    EXPECT_TRUE(list.body.contains("\"isCurrent\":true"));
    EXPECT_EQ(routes->handle(request("POST", QStringLiteral("/auth/signout"), token)).status, 204);
    const http::Response after = routes->handle(request("GET", QStringLiteral("/auth/tokens"), token));
    EXPECT_EQ(after.status, 401);
    EXPECT_TRUE(after.body.contains("urn:sampan:error:tokenRevoked"));
}
