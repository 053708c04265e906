// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestData.h"

#include <QDir>
#include <QFile>

namespace sampan::test
{

QString dataDir()
{
    const QString given = qEnvironmentVariable("SAMPAN_DATA_DIR");
    const QString path = given.isEmpty() ? QStringLiteral(SAMPAN_SOURCE_DIR "/../shared/data") : given;
    return QDir(path).exists() ? QDir(path).absolutePath() : QString();
}

QString missingDataReason()
{
    return QStringLiteral("the folder of test data is missing: set SAMPAN_DATA_DIR or put it at ../shared/data");
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace sampan::test
