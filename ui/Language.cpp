// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace sampan
{

QString installLanguage(const QString& wanted)
{
    const QLocale asked = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    const bool chinese = asked.language() == QLocale::Chinese;
    const QString language = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    // An English interface keeps the formats of an English-speaking system, and else those of Britain: day before
    // month.
    const QLocale english = asked.language() == QLocale::English && asked.territory() != QLocale::AnyTerritory
                                ? asked
                                : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : english);
    auto* own = new QTranslator(QCoreApplication::instance());
    if (own->load(QStringLiteral(":/sampan/translations/sampan_") + language))
        QCoreApplication::installTranslator(own);
    auto* qt = new QTranslator(QCoreApplication::instance());
    if (chinese && qt->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    return language;
}

} // namespace sampan
