// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/FileSafety.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace sampan
{

namespace
{
constexpr qsizetype longestName = 180; // characters, with room below the 255 bytes of most file systems
}

QString safeFileName(const QString& name, const QString& fallback)
{
    QString last = QString(name).replace(u'\\', u'/').section(u'/', -1).trimmed();
    QString safe;
    for (const QChar c : std::as_const(last)) {
        const bool refused =
            c.unicode() < 0x20 || c.category() == QChar::Other_Format || QStringLiteral("<>:\"|?*").contains(c);
        safe += refused ? QChar(u'_') : c;
    }
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    if (safe.size() > longestName) {
        const QString suffix = QFileInfo(safe).suffix().left(16);
        safe = safe.left(longestName - suffix.size() - 1) + u'.' + suffix;
    }
    return safe.isEmpty() ? fallback : safe;
}

bool mayRun(const QString& name, const QString& type)
{
    static const QSet<QString> endings = [] {
        const QString list = QStringLiteral(
            "exe com scr pif bat cmd ps1 psm1 vbs vbe js jse mjs ws wsf wsh hta cpl msi msp msc dll sys jar class lnk "
            "url reg inf scf desktop sh bash zsh csh ksh run bin elf appimage deb rpm flatpakref snap py pyc pl rb php "
            "tcl lua apk app dmg pkg command workflow action docm dotm xlsm xltm xlam pptm potm ppam sldm chm iso img "
            "vhd vhdx html htm xhtml shtml svg swf");
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    // Right-to-left and other invisible marks are there to hide the end of a name.
    for (const QChar c : name) {
        if (c.category() == QChar::Other_Format)
            return true;
    }
    QString end = name.trimmed().toLower();
    while (end.endsWith(u'.'))
        end.chop(1);
    const QString media = type.toLower();
    return endings.contains(end.section(u'.', -1)) || media.contains(QStringLiteral("executable")) ||
           media.contains(QStringLiteral("x-msdos")) || media.contains(QStringLiteral("x-msdownload")) ||
           media.contains(QStringLiteral("x-sh")) || media.contains(QStringLiteral("script"));
}

QString freePath(const QString& folder, const QString& name)
{
    const QDir dir(folder);
    if (!dir.exists(name))
        return dir.filePath(name);
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.left(dot) : name;
    const QString end = dot > 0 ? name.mid(dot) : QString();
    for (int number = 2;; ++number) {
        const QString tried = QStringLiteral("%1 (%2)%3").arg(stem).arg(number).arg(end);
        if (!dir.exists(tried))
            return dir.filePath(tried);
    }
}

} // namespace sampan
