// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/email/Corpus.h"

#include "tests/support/TestData.h"

#include <QDir>
#include <QDirIterator>
#include <zlib.h>

namespace sampan::test
{
namespace
{

QString root()
{
    return dataDir() + QStringLiteral("/email/");
}

bool isMailOrPiece(const QString& file)
{
    if (file.endsWith(QStringLiteral(".eml")) || file.endsWith(QStringLiteral(".gz")))
        return true;
    return file.startsWith(QStringLiteral("talon/")) && !file.endsWith(QStringLiteral("LICENSE"));
}

QByteArray unzipped(const QString& path)
{
    gzFile file = gzopen(QFile::encodeName(path).constData(), "rb");
    if (!file)
        qFatal("cannot read %s", qPrintable(path));
    QByteArray content;
    char buffer[65536];
    int got = 0;
    while ((got = gzread(file, buffer, sizeof buffer)) > 0)
        content.append(buffer, got);
    gzclose(file);
    if (got < 0)
        qFatal("damaged: %s", qPrintable(path));
    return content;
}

QByteArray mailAround(const QString& file, const QByteArray& type, const QByteArray& content)
{
    return "From: a@buyers.example\r\nTo: shop@lumora.example\r\nSubject: " + file.toUtf8() + "\r\nMessage-ID: <" +
           QByteArray(file.toUtf8()).replace('/', '.') +
           "@buyers.example>\r\nMIME-Version: 1.0\r\nContent-Type: " + type +
           "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + content.toBase64() + "\r\n";
}

} // namespace

QStringList corpusFiles(const QString& below)
{
    QStringList files;
    for (QDirIterator it(root() + below, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString file = QDir(root()).relativeFilePath(it.next());
        if (isMailOrPiece(file))
            files.append(file);
    }
    files.sort();
    return files;
}

QByteArray corpusBytes(const QString& file)
{
    return file.endsWith(QStringLiteral(".gz")) ? unzipped(root() + file) : readFile(root() + file);
}

QJsonDocument corpusJson(const QString& file)
{
    return QJsonDocument::fromJson(readFile(root() + file));
}

QByteArray corpusMail(const QString& file)
{
    const QByteArray bytes = corpusBytes(file);
    if (file.contains(QStringLiteral(".eml")))
        return bytes;
    if (file.endsWith(QStringLiteral(".tnef.gz")))
        return mailAround(file, "application/ms-tnef; name=winmail.dat", bytes);
    const bool isHtml = file.endsWith(QStringLiteral(".html"));
    return mailAround(file, isHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8", bytes);
}

QMap<QString, QString> listedDifferences()
{
    const QString page = QString::fromUtf8(readFile(QStringLiteral(SAMPAN_SOURCE_DIR "/docs/email-corpus.md")));
    QMap<QString, QString> listed;
    for (const QString& line : page.split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() != 5 || !cells.at(1).contains(u'/'))
            continue;
        const QString file = cells.at(1).trimmed().remove(u'`');
        listed.insert(file + QStringLiteral(": ") + cells.at(2).trimmed(), cells.at(3).trimmed());
    }
    return listed;
}

QStringList surprises(const QString& prefix, const QStringList& fields, const QStringList& found)
{
    const QMap<QString, QString> listed = listedDifferences();
    QStringList lines;
    for (const QString& difference : found) {
        if (listed.value(difference).isEmpty())
            lines.append(QStringLiteral("not listed: ") + difference);
    }
    for (auto it = listed.begin(); it != listed.end(); ++it) {
        const bool ours = it.key().startsWith(prefix) && fields.contains(it.key().section(QStringLiteral(": "), -1));
        if (ours && !found.contains(it.key()))
            lines.append(QStringLiteral("listed, but no longer different: ") + it.key());
    }
    return lines;
}

} // namespace sampan::test
