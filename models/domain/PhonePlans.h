// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sampan
{

/// How one country dials.
struct PhonePlan {
    QString region;        ///< ISO 3166-1 alpha-2
    QString code;          ///< country code without "+", with the area code where countries share one ("1242")
    QString trunk;         ///< dialled before a national number and left out of E.164; may be empty
    QString international; ///< dialled before a foreign number
};

/// All plans; where countries share a code the one that numbers without a closer match belong to comes first.
const QList<PhonePlan>& phonePlans();

} // namespace sampan
