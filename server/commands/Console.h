// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QString>

namespace sampan::server
{

/// What a command says and asks. Answers go to stdout, progress and failures to stderr.
class Console
{
public:
    void say(const QString& line);
    void complain(const QString& line);
    /// Overwrites one line of a terminal; elsewhere one line each call.
    void progress(const QString& line);

    /// A password from the terminal without echo, asked twice when `twice`; from a pipe its next line.
    /// Errors: InvalidArguments when the two differ or nothing comes.
    Result<QString> password(const QString& prompt, bool twice);

private:
    Result<QString> hiddenLine(const QString& prompt);
    bool m_progressOpen = false;
};

} // namespace sampan::server
