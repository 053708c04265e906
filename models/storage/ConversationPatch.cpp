// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationPatch.h"

#include "domain/ConversationRules.h"

namespace sampan::ConversationPatch
{
namespace
{

const QString transferReasonKey = QStringLiteral("transferReason");
const QString spamKey = QStringLiteral("isSpam");

/// The properties that are sets of ids, of which a patch may name one member: "labelIds/<id>".
const QStringList& setKeys()
{
    static const QStringList keys = {QStringLiteral("labelIds"), QStringLiteral("followerIds"),
                                     QStringLiteral("mentionedIds")};
    return keys;
}

/// "labelIds" for "labelIds/<id>", else empty.
QString setOf(const QString& key)
{
    const QString root = key.section(u'/', 0, 0);
    return root.size() + 1 < key.size() && setKeys().contains(root) ? root : QString();
}

bool isSettable(const QString& key)
{
    static const QStringList keys = {
        QStringLiteral("teamId"),   QStringLiteral("assigneeId"),   QStringLiteral("status"),
        QStringLiteral("priority"), QStringLiteral("category"),     QStringLiteral("isUnread"),
        QStringLiteral("subject"),  QStringLiteral("snoozedUntil"), spamKey,
        transferReasonKey};
    return keys.contains(key) || setKeys().contains(key) || !setOf(key).isEmpty();
}

void patchMember(QJsonObject& json, const QString& key, const QJsonValue& value)
{
    const QString set = setOf(key);
    QJsonObject members = json.value(set).toObject();
    if (value.isNull())
        members.remove(key.mid(set.size() + 1));
    else
        members.insert(key.mid(set.size() + 1), value);
    json.insert(set, members);
}

Error invalid(const QString& key)
{
    return Error{ErrorCode::InvalidPatch, QStringLiteral("cannot be set: ") + key, key};
}

} // namespace

Result<Conversation> apply(const Conversation& conversation, const QJsonObject& patch, const QDateTime& now)
{
    QJsonObject json = toJson(conversation);
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (!isSettable(it.key()))
            return invalid(it.key());
        if (!setOf(it.key()).isEmpty())
            patchMember(json, it.key(), it.value());
        else if (it.key() != transferReasonKey) // it shows in the activity line the server writes
            json.insert(it.key(), it.value());
    }
    auto patched = conversationFromJson(json);
    if (patched && patch.contains(spamKey))
        patched = withSpam(*patched, patched->isSpam);
    if (!patched || patched->status == conversation.status)
        return patched;
    return withStatus(*patched, patched->status, now);
}

QJsonObject joined(QJsonObject first, const QJsonObject& second)
{
    for (auto it = second.begin(); it != second.end(); ++it) {
        if (setKeys().contains(it.key())) { // the whole set makes single members set before pointless
            for (const QString& key : first.keys()) {
                if (setOf(key) == it.key())
                    first.remove(key);
            }
        }
        if (const QString set = setOf(it.key()); !set.isEmpty() && first.contains(set))
            patchMember(first, it.key(), it.value()); // RFC 8620, 5.3: no path inside a set value
        else
            first.insert(it.key(), it.value());
    }
    return first;
}

} // namespace sampan::ConversationPatch
