// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "domain/Result.h"

#include <QJsonObject>

namespace sampan
{

/// A word agents put on conversations ("Lead", "Customs").
struct Label {
    Id id;
    QString name;
    friend bool operator==(const Label&, const Label&) = default;
};

QJsonObject toJson(const Label& label);
Result<Label> labelFromJson(const QJsonObject& json);

} // namespace sampan
