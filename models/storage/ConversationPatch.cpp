// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationPatch.h"

#include "domain/ConversationRules.h"

namespace sampan::ConversationPatch
{
namespace
{

const QString labelsKey = QStringLiteral("labelIds");
const QString labelPrefix = QStringLiteral("labelIds/");

bool isSettable(const QString& key)
{
    static const QStringList keys = {
        QStringLiteral("teamId"),   QStringLiteral("assigneeId"), QStringLiteral("status"),  QStringLiteral("priority"),
        QStringLiteral("category"), QStringLiteral("isUnread"),   QStringLiteral("subject"), labelsKey};
    return keys.contains(key) || (key.startsWith(labelPrefix) && key.size() > labelPrefix.size());
}

void patchLabel(QJsonObject& json, const QString& labelId, const QJsonValue& value)
{
    QJsonObject labels = json.value(labelsKey).toObject();
    if (value.isNull())
        labels.remove(labelId);
    else
        labels.insert(labelId, value);
    json.insert(labelsKey, labels);
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
        if (it.key().startsWith(labelPrefix))
            patchLabel(json, it.key().mid(labelPrefix.size()), it.value());
        else
            json.insert(it.key(), it.value());
    }
    auto patched = conversationFromJson(json);
    if (!patched || patched->status == conversation.status)
        return patched;
    return withStatus(*patched, patched->status, now);
}

QJsonObject joined(QJsonObject first, const QJsonObject& second)
{
    for (auto it = second.begin(); it != second.end(); ++it) {
        if (it.key() == labelsKey) { // the whole set makes single labels set before pointless
            for (const QString& key : first.keys()) {
                if (key.startsWith(labelPrefix))
                    first.remove(key);
            }
        }
        if (it.key().startsWith(labelPrefix) && first.contains(labelsKey))
            patchLabel(first, it.key().mid(labelPrefix.size()),
                       it.value()); // RFC 8620, 5.3: no path inside a set value
        else
            first.insert(it.key(), it.value());
    }
    return first;
}

} // namespace sampan::ConversationPatch
