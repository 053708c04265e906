// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SqlFiles.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>

// The linker drops the initialiser of a resource in a static library unless it is called by name.
static void initResources()
{
    Q_INIT_RESOURCE(storage_sql);
}

namespace sampan
{
namespace
{

QString readAll(const QString& path)
{
    initResources();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such statement: %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString withoutComments(const QString& text)
{
    QStringList kept;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(QLatin1String("--")))
            kept.append(line);
    }
    return kept.join(u'\n');
}

} // namespace

QString queryText(const char* name)
{
    static QMutex mutex;
    static QHash<QByteArray, QString> texts;
    const QMutexLocker lock(&mutex);
    QString& text = texts[QByteArray(name)];
    if (text.isNull())
        text = withoutComments(readAll(QStringLiteral(":/sampan/storage/query/%1.sql").arg(QString::fromLatin1(name))));
    return text;
}

QList<SchemaStep> schemaSteps(const QString& folder)
{
    initResources();
    const QDir dir(QStringLiteral(":/sampan/storage/") + folder);
    QList<SchemaStep> steps;
    for (const QString& file : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        steps.append({file.left(3).toInt(), readAll(dir.filePath(file))});
    return steps;
}

} // namespace sampan
