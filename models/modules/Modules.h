// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QString>
#include <QtGlobal>

namespace sampan
{

struct ModuleFunction {
    QFunctionPointer call = nullptr; ///< of the type the module says
};

/// Parts of the program that are loaded when they are needed first, so that no start waits for the libraries behind
/// them. Thread-safe. The function `symbol` of the module `name`; Internal with the system's reason if it is not there.
Result<ModuleFunction> moduleFunction(const QString& name, const char* symbol);

} // namespace sampan
