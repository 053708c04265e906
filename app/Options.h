// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "domain/Result.h"

#include <QStringList>

namespace sampan
{

/// What the command line asks of the workstation.
struct Options {
    bool demo = false;
    bool showVersion = false;
    bool showHelp = false;
    bool reportFirstPaint = false; ///< say on standard output when the queue was first painted
    QString profile;               ///< folder of profiles; empty: the operating system's place
    QString account;               ///< which account to open, by its key; "new": the sign-in page; empty: the last one
    QString language;              ///< "en", "zh_CN", "ar", "qps"; empty: as set, else the system's
    QString theme;                 ///< "light", "dark"; empty: as set
    QString server;                ///< offered on the sign-in page
    QString link;                  ///< a sampan: address to open
};

/// InvalidArguments, with a sentence in `detail`, for what is not understood. `arguments` without the program's name.
Result<Options> optionsFromArguments(const QStringList& arguments);
/// The conversation a link "sampan:conversation/ID" (also with "//") names; empty for any other text.
Id conversationOfLink(const QString& link);
/// What --help prints.
QString optionsHelp();

} // namespace sampan
