// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SetupRows.h"

#include "domain/JsonReader.h"
#include "server/storage/JsonColumn.h"

namespace sampan::server
{
namespace
{

QString notNull(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

template <typename T> Result<void> insertSeen(WriteTransaction& transaction, DataType type, const T& object)
{
    auto done = insertRow(transaction.connection(), object);
    if (done)
        transaction.touch(type, object.id, ChangeKind::Created);
    return done;
}

template <typename T> Result<void> updateSeen(WriteTransaction& transaction, DataType type, const T& object)
{
    auto done = updateRow(transaction.connection(), object);
    if (done)
        transaction.touch(type, object.id, ChangeKind::Updated);
    return done;
}

Result<void> removeSeen(WriteTransaction& transaction, DataType type, const QString& table, const Id& id)
{
    auto done = transaction.exec(u"DELETE FROM " + table + u" WHERE id = ?", {id});
    if (done)
        transaction.touch(type, id, ChangeKind::Destroyed);
    return done;
}

} // namespace

template <> struct Table<Team> {
    static QString name() { return QStringLiteral("team"); }
    static const QStringList& columns()
    {
        static const QStringList list = QStringLiteral("id name is_department").split(u' ');
        return list;
    }
    static Team read(const Rows& r) { return {r.text(0), r.text(1), r.truth(2)}; }
    static QVariantList values(const Team& t) { return {t.id, notNull(t.name), t.isDepartment ? 1 : 0}; }
};

template <> struct Table<Inbox> {
    static QString name() { return QStringLiteral("inbox"); }
    static const QStringList& columns()
    {
        static const QStringList list =
            QStringLiteral("id name address site channel country language color team_id is_active signatures")
                .split(u' ');
        return list;
    }
    static Inbox read(const Rows& r)
    {
        Inbox i;
        i.id = r.text(0);
        i.name = r.text(1);
        i.address = r.text(2);
        i.site = r.text(3);
        i.channel = channelFromWire(r.text(4)).value_or(Channel::Email);
        i.country = r.text(5);
        i.language = r.text(6);
        i.color = static_cast<int>(r.number(7));
        i.teamId = r.text(8);
        i.isActive = r.truth(9);
        const QJsonObject signatures = objectColumn(r.text(10));
        for (auto it = signatures.begin(); it != signatures.end(); ++it)
            i.signatures.insert(it.key(), it.value().toString());
        return i;
    }
    static QVariantList values(const Inbox& i)
    {
        return {i.id,
                notNull(i.name),
                notNull(i.address),
                notNull(i.site),
                toWire(i.channel),
                notNull(i.country),
                notNull(i.language),
                i.color,
                idToSql(i.teamId),
                i.isActive ? 1 : 0,
                toColumn(mapToJson(i.signatures))};
    }
};

template <> struct Table<Label> {
    static QString name() { return QStringLiteral("label"); }
    static const QStringList& columns()
    {
        static const QStringList list = QStringLiteral("id name").split(u' ');
        return list;
    }
    static Label read(const Rows& r) { return {r.text(0), r.text(1)}; }
    static QVariantList values(const Label& l) { return {l.id, notNull(l.name)}; }
};

Result<std::optional<Team>> teamRows::find(Connection& connection, const Id& id)
{
    return findRow<Team>(connection, id);
}
Result<void> teamRows::insert(WriteTransaction& transaction, const Team& team)
{
    return insertSeen(transaction, DataType::Team, team);
}
Result<void> teamRows::update(WriteTransaction& transaction, const Team& team)
{
    return updateSeen(transaction, DataType::Team, team);
}
Result<void> teamRows::remove(WriteTransaction& transaction, const Id& id)
{
    return removeSeen(transaction, DataType::Team, QStringLiteral("team"), id);
}

Result<std::optional<Inbox>> inboxRows::find(Connection& connection, const Id& id)
{
    return findRow<Inbox>(connection, id);
}
Result<void> inboxRows::insert(WriteTransaction& transaction, const Inbox& inbox)
{
    return insertSeen(transaction, DataType::Inbox, inbox);
}
Result<void> inboxRows::update(WriteTransaction& transaction, const Inbox& inbox)
{
    return updateSeen(transaction, DataType::Inbox, inbox);
}

Result<std::optional<Label>> labelRows::find(Connection& connection, const Id& id)
{
    return findRow<Label>(connection, id);
}
Result<void> labelRows::insert(WriteTransaction& transaction, const Label& label)
{
    return insertSeen(transaction, DataType::Label, label);
}
Result<void> labelRows::update(WriteTransaction& transaction, const Label& label)
{
    return updateSeen(transaction, DataType::Label, label);
}
Result<void> labelRows::remove(WriteTransaction& transaction, const Id& id)
{
    return removeSeen(transaction, DataType::Label, QStringLiteral("label"), id);
}

} // namespace sampan::server
