// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/jmap/Dispatcher.h"
#include "server/services/Inbound.h"
#include "server/storage/SetupRows.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace sampan::server::test
{

/// A clock that stands until it is moved; each reading is a millisecond later, so that instants differ.
class SteppingClock final : public Clock
{
public:
    QDateTime now() const override;
    void set(const QDateTime& instant) { m_millis = instant.toMSecsSinceEpoch(); }

private:
    mutable std::atomic<qint64> m_millis{1'790'000'000'000};
};

/// A server core in a temporary folder: two teams, an inbox each, agents of several roles.
class Desk
{
public:
    Desk();

    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    SteppingClock clock;
    std::unique_ptr<Blobs> blobs;
    std::unique_ptr<Inbound> inbound;
    std::unique_ptr<jmap::Dispatcher> dispatcher;

    Team north{newId(), QStringLiteral("North"), false};
    Team south{newId(), QStringLiteral("South"), false};
    Inbox store;      ///< of North, e-mail
    Inbox otherStore; ///< of South, e-mail
    Label label{newId(), QStringLiteral("Lead")};
    Agent ada;  ///< agent in North
    Agent sam;  ///< agent in South
    Agent mia;  ///< manager in North
    Agent dora; ///< director
    Agent adam; ///< administrator

    Caller caller(const Agent& agent);
    /// A mail from a buyer; `answers` is the Message-ID it answers.
    InboundMail mail(const QString& id, const QString& text, const QString& answers = {});
    Receipt receive(const InboundMail& mail);
    Receipt receive(const InboundMail& mail, const Inbox& inbox);

    /// One method call; the answer's arguments, or {"type": ...} of an error with "isError".
    QJsonObject call(const Agent& agent, const QString& method, QJsonObject arguments = {});
    /// A whole request.
    QJsonObject request(const Agent& agent, const QJsonArray& calls, QJsonObject extra = {});
    QJsonObject get(const Agent& agent, const QString& type, const QString& id);
    QString state(const Agent& agent, const QString& type);
    /// All rows of the tables that count, as text, without instants and made up ids; to compare two databases.
    QStringList contents();
    qint64 count(const QString& sql, const QVariantList& values = {});
};

QJsonObject json(const char* text);

} // namespace sampan::server::test
