// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QCoreApplication>
#include <QString>

namespace sampan
{

/// Error to sentence, the only place. The sentence says what happened and what to do, in the user's language, and names
/// `error.subject` where it helps.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(sampan::ErrorText)

public:
    static QString sentence(const Error& error);
    /// Why a reply was not sent: an error's name is said as its sentence, the words of a mail server as they are.
    static QString reason(const QString& named);
    /// What "Copy details" puts on the clipboard: code and technical detail, English.
    static QString details(const Error& error);
};

} // namespace sampan
