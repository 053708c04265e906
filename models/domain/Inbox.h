// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Enums.h"
#include "domain/Id.h"
#include "domain/Result.h"

#include <QJsonObject>
#include <QMap>

namespace sampan
{

/// One address of one store on one channel: where customers write to and what answers come from.
struct Inbox {
    Id id;
    QString name;    ///< the store, as the agent and the buyer know it ("Lumora Home")
    QString address; ///< e-mail address, or the channel's own handle
    QString site;    ///< the store's host or marketplace ("lumora.example"), shown beside the name
    Channel channel = Channel::Email;
    QString country;  ///< ISO 3166-1 alpha-2
    QString language; ///< BCP 47, of the store
    int color = 1;    ///< store colour 1 to 8 of the design tokens
    Id teamId;        ///< team of new conversations
    bool isActive = true;
    /// What closes a reply, a text for each language (BCP 47); "" for all others.
    QMap<QString, QString> signatures = {};
    friend bool operator==(const Inbox&, const Inbox&) = default;
};

/// The signature for a language: of the tag itself, of its primary language, of "", or none.
QString signatureFor(const Inbox& inbox, const QString& language);

QJsonObject toJson(const Inbox& inbox);
Result<Inbox> inboxFromJson(const QJsonObject& json);

} // namespace sampan
