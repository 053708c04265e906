// SPDX-License-Identifier: GPL-3.0-or-later
#include "modules/Modules.h"

#include <QCoreApplication>
#include <QLibrary>

namespace sampan
{

Result<ModuleFunction> moduleFunction(const QString& name, const char* symbol)
{
    const QString here = QCoreApplication::applicationDirPath() + u'/';
    QString reason;
    // Where they are built and where they are installed.
    for (const QString& folder : {QStringLiteral("../lib/sampan"), QStringLiteral(SAMPAN_MODULE_FOLDER)}) {
        QLibrary library(QString(here + folder + u'/' + name));
        if (const QFunctionPointer function = library.resolve(symbol))
            return ModuleFunction{function};
        reason = library.errorString();
    }
    return Error{ErrorCode::Internal, reason, name};
}

} // namespace sampan
