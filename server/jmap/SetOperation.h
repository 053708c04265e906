// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jmap/Methods.h"

#include <QJsonArray>

namespace sampan::server::jmap
{

/// One /set inside its transaction: each object stands or falls by itself; only an error of the storage ends it all.
class SetOperation
{
public:
    SetOperation(MethodContext& context, const TypeInfo& type, WriteTransaction& transaction);

    Result<void> createAll(const QJsonObject& create);
    Result<void> updateAll(const QJsonObject& update);
    Result<void> destroyAll(const QStringList& ids);

    /// created, updated, destroyed and their not... counterparts.
    QJsonObject answer() const;
    /// Creation ids of this call, to be published once it is committed.
    const QHash<QString, QString>& created() const { return m_newIds; }

private:
    using Step = std::function<Result<void>(SetContext& context)>;
    /// Runs the step on its own savepoint; a refusal is noted under `key`, an error of the storage returned.
    Result<bool> step(const QString& key, QJsonObject& refused, const Step& work);
    Result<void> createOne(SetContext& context, const QString& key, QJsonObject object);
    Result<void> updateOne(SetContext& context, const QString& key, const QString& id, const QJsonObject& patch);
    /// True if the patch names whole properties only that any update may set: then what they were does not matter.
    bool isPlain(const QJsonObject& patch) const;
    Result<QJsonObject> completed(SetContext& context, QJsonObject object);
    Result<QJsonObject> mustFind(const QString& id);
    QString resolved(const QString& id) const;
    QJsonValue resolvedReference(const QJsonValue& value) const;
    QJsonObject withReferences(QJsonObject object) const;

    MethodContext& m_context;
    const TypeInfo& m_type;
    WriteTransaction& m_transaction;
    const QDateTime m_now;
    QHash<QString, QString> m_newIds;
    QJsonObject m_created;
    QJsonObject m_updated;
    QJsonArray m_destroyed;
    QJsonObject m_notCreated;
    QJsonObject m_notUpdated;
    QJsonObject m_notDestroyed;
};

} // namespace sampan::server::jmap
