// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeServer.h"
#include "domain/Id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <set>

class QUrlQuery;

namespace sampan::test
{

/// A desk server in memory: enough of sign-in, session, JMAP core, upload and download for the workstation, with a hook
/// to fail any request before it is carried out or lose its answer afterwards.
class FakeDesk
{
public:
    FakeDesk();

    FakeServer server;
    QString user = QStringLiteral("mei@lumora.example");
    QString password = QStringLiteral("correct horse");
    int version = 1; ///< of the vendor capability
    int pageLimit = 500;
    int setLimit = 500; ///< maxObjectsInSet: told, and kept to
    QString sessionState = QStringLiteral("s");
    /// The SetError of an update that is to be refused; empty: taken.
    std::function<QString(const Id& id)> refusal;

    enum class Fate { Serve, FailBefore, LoseAnswer, Garbage, Truncated, ServerError, Unavailable, TooLarge };
    /// Decides the fate of the i-th request of all (from 0).
    std::function<Fate(int index, const FakeRequest& request)> fate;
    int requestCount = 0;
    int refreshCount = 0;

    /// Puts an object as somebody else's change.
    void put(const QString& type, const QJsonObject& object);
    void remove(const QString& type, const Id& id);
    const QMap<Id, QJsonObject>& objects(const QString& type) { return m_objects[type]; }
    QString stateOf(const QString& type) const;
    /// From now on no earlier state can be computed changes for.
    void startNewEpoch() { ++m_epoch; }
    void expireAccess() { m_access = {}; }
    void revoke();
    int creates = 0; ///< objects made by /set
    QMap<QString, QByteArray> blobs;
    int uploadsBegun = 0;   ///< in parts
    qint64 partBytes = 0;   ///< received in parts, each time anew
    QStringList operations; ///< merges, splits and unmerges carried out, "merge <id>"
    std::function<FakeReply(const QUrlQuery& query)> pictures; ///< answers /jmap/picture

    Id agentId;
    Id teamId;
    Id inboxId;
    Id customerId;

private:
    FakeReply serve(const FakeRequest& request);
    FakeReply token(const QJsonObject& body);
    QJsonObject session() const;
    QJsonObject api(const QJsonObject& request);
    QJsonObject call(const QString& method, const QJsonObject& arguments, QString& name);
    QJsonObject get(const QString& type, const QJsonObject& arguments);
    QJsonObject changes(const QString& type, const QJsonObject& arguments, QString& name);
    QJsonObject query(const QString& type, const QJsonObject& arguments, QString& name);
    QJsonObject set(const QString& type, const QJsonObject& arguments, QString& name);
    QJsonObject operate(const QString& verb, const QJsonObject& arguments);
    void merge(const Id& fromId, const Id& intoId);
    FakeReply part(const FakeRequest& request);
    QJsonValue create(const QString& type, QJsonObject object);
    void touch(const QString& type, const Id& id);

    struct Change {
        QString type;
        Id id;
    };
    QMap<QString, QMap<Id, QJsonObject>> m_objects;
    QMap<QString, std::pair<qint64, QByteArray>> m_parts; ///< address → length, content so far
    QList<Change> m_log;
    int m_epoch = 1;
    int m_serial = 0;
    QByteArray m_access;
    std::set<QByteArray> m_refresh;
};

} // namespace sampan::test
