// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/DataFolder.h"
#include "server/storage/Database.h"

#include <QStringList>
#include <memory>

namespace sampan::server
{

/// Makes what a data folder needs before it can be served: folders, database, key file, authority and certificate.
/// What is there already stays; the certificate is issued anew when `renew` or when it ends within 30 days.
Result<std::unique_ptr<Database>> setUpFolder(const DataFolder& folder, const QStringList& names, bool renew);

/// localhost, its addresses and this machine's own name, after `given`.
QStringList certificateNames(const QStringList& given);

} // namespace sampan::server
