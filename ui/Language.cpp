// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace sampan
{

namespace
{

const auto marker = QStringLiteral("interfaceTranslator");

void removeFormer()
{
    for (QTranslator* former : QCoreApplication::instance()->findChildren<QTranslator*>(marker)) {
        QCoreApplication::removeTranslator(former);
        delete former;
    }
}

QTranslator* newTranslator()
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(marker);
    return translator;
}

} // namespace

const QList<InterfaceLanguage>& interfaceLanguages()
{
    static const QList<InterfaceLanguage> languages{{QStringLiteral("en"), QStringLiteral("English")},
                                                    {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return languages;
}

QString installLanguage(const QString& wanted)
{
    removeFormer();
    const QLocale asked = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    const bool chinese = asked.language() == QLocale::Chinese;
    const QString language = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    // An English interface keeps the formats of an English-speaking system, and else those of Britain: day before
    // month.
    const QLocale english = asked.language() == QLocale::English && asked.territory() != QLocale::AnyTerritory
                                ? asked
                                : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : english);
    auto* own = newTranslator();
    if (own->load(QStringLiteral(":/sampan/translations/sampan_") + language))
        QCoreApplication::installTranslator(own);
    auto* qt = newTranslator();
    if (chinese && qt->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    return language;
}

} // namespace sampan
