// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Language.h"

#include "ui/PseudoTranslator.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace sampan
{

namespace
{

const auto marker = QStringLiteral("interfaceTranslator");
const auto pseudo = QStringLiteral("qps");

void removeFormer()
{
    for (QTranslator* former : QCoreApplication::instance()->findChildren<QTranslator*>(marker)) {
        QCoreApplication::removeTranslator(former);
        delete former;
    }
}

template <typename Translator> Translator* newTranslator()
{
    auto* translator = new Translator(QCoreApplication::instance());
    translator->setObjectName(marker);
    return translator;
}

QString languageFor(const QLocale& asked)
{
    if (asked.language() == QLocale::Chinese)
        return QStringLiteral("zh_CN");
    return asked.language() == QLocale::Arabic ? QStringLiteral("ar") : QStringLiteral("en");
}

// The formats are those of the system where it speaks the interface's language. Else: China's; Britain's, day before
// month; those of the Emirates, whose figures are the ones of order and parcel numbers.
QLocale formatsFor(const QString& language)
{
    const QLocale usual = language == u"zh_CN" ? QLocale(QLocale::Chinese, QLocale::China)
                          : language == u"ar"  ? QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates)
                                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
    const QLocale system = QLocale::system();
    const bool same = system.language() == usual.language() && system.territory() != QLocale::AnyTerritory;
    return same && language != u"zh_CN" ? system : usual;
}

void setDirection(Qt::LayoutDirection direction)
{
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) && QGuiApplication::layoutDirection() != direction)
        QGuiApplication::setLayoutDirection(direction);
}

} // namespace

const QList<InterfaceLanguage>& interfaceLanguages()
{
    static const QList<InterfaceLanguage> languages{{QStringLiteral("en"), QStringLiteral("English")},
                                                    {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
                                                    {QStringLiteral("ar"), QStringLiteral("العربية")}};
    return languages;
}

bool isInterfaceLanguage(const QString& code)
{
    const auto named = [&](const InterfaceLanguage& each) { return each.code == code; };
    return code == pseudo || std::any_of(interfaceLanguages().begin(), interfaceLanguages().end(), named);
}

QString installLanguage(const QString& wanted)
{
    removeFormer();
    const bool made = wanted == pseudo;
    const QString language =
        made ? QStringLiteral("en") : languageFor(wanted.isEmpty() ? QLocale::system() : QLocale(wanted));
    QLocale::setDefault(formatsFor(language));
    auto* own = newTranslator<QTranslator>();
    if (own->load(QStringLiteral(":/sampan/translations/sampan_") + language))
        QCoreApplication::installTranslator(own);
    auto* qt = newTranslator<QTranslator>();
    if (language != u"en" &&
        qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    if (made)
        QCoreApplication::installTranslator(newTranslator<PseudoTranslator>());
    // Afterwards, so that what mirrors itself already speaks the language it measures.
    setDirection(language == u"ar" ? Qt::RightToLeft : Qt::LeftToRight);
    return language;
}

} // namespace sampan
