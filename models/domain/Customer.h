// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "domain/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace sampan
{

/// One buyer across all channels.
struct Customer {
    Id id;
    QString name;
    QStringList emails; ///< lower case, the preferred one first
    QStringList phones; ///< E.164 where known
    QString language;   ///< BCP 47
    QString country;    ///< ISO 3166-1 alpha-2
    QString timeZone;   ///< IANA name
    QString notes;
    QDateTime createdAt; ///< UTC
    /// What they write is filed as spam and tells nobody.
    bool isBlocked = false;
    friend bool operator==(const Customer&, const Customer&) = default;
};

QJsonObject toJson(const Customer& customer);
Result<Customer> customerFromJson(const QJsonObject& json);

} // namespace sampan
