// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sampan::test
{

/// The folder of real input that tests read in place: $SAMPAN_DATA_DIR, else ../shared/data beside the checkout.
/// Empty when it is not there; a test then says so with `missingDataReason()` instead of passing silently.
QString dataDir();
QString missingDataReason();

/// The whole of a file; aborts the test program with its name when it cannot be read.
QByteArray readFile(const QString& path);

} // namespace sampan::test
