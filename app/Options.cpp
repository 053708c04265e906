// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Options.h"

#include "ui/Language.h"

#include <QCommandLineParser>

namespace sampan
{
namespace
{

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Sampan: the workstation of a cross-border e-commerce support team."));
    const auto flag = [&](const char* name, const char* text) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(text)});
    };
    const auto value = [&](const char* name, const char* text, const char* what) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(what)});
    };
    flag("demo", "Start on a demonstration server of its own, which ends with the workstation.");
    value("profile", "Keep profiles and caches in this folder.", "folder");
    value("account", "Open this account of the profiles; new: sign in to another one.", "key");
    value("lang", "Language of the interface: en, zh_CN or ar.", "language");
    value("theme", "Colours: light or dark.", "theme");
    value("server", "The server to offer for signing in.", "address");
    flag("report-first-paint", "Print a line once the queue stands on the screen, for measuring.");
    flag("help", "Show this text.");
    flag("version", "Show the version.");
    parser.addPositionalArgument(QStringLiteral("link"), QStringLiteral("A sampan: address to open."),
                                 QStringLiteral("[link]"));
}

Error wrong(const QString& sentence)
{
    return {ErrorCode::InvalidArguments, sentence, {}};
}

} // namespace

Result<Options> optionsFromArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{QStringLiteral("sampan")} + arguments))
        return wrong(parser.errorText());
    Options options;
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.showHelp = parser.isSet(QStringLiteral("help"));
    options.showVersion = parser.isSet(QStringLiteral("version"));
    options.reportFirstPaint = parser.isSet(QStringLiteral("report-first-paint"));
    options.profile = parser.value(QStringLiteral("profile"));
    options.account = parser.value(QStringLiteral("account"));
    options.language = parser.value(QStringLiteral("lang"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.server = parser.value(QStringLiteral("server"));
    options.link = parser.positionalArguments().value(0);
    if (!options.theme.isEmpty() && options.theme != u"light" && options.theme != u"dark")
        return wrong(QStringLiteral("--theme is light or dark, not ") + options.theme);
    if (!options.language.isEmpty() && !isInterfaceLanguage(options.language))
        return wrong(QStringLiteral("--lang is en, zh_CN or ar, not ") + options.language);
    if (!options.link.isEmpty() && !options.link.startsWith(u"sampan:"))
        return wrong(QStringLiteral("not understood: ") + options.link);
    return options;
}

Id conversationOfLink(const QString& link)
{
    for (const QString& start : {QStringLiteral("sampan:conversation/"), QStringLiteral("sampan://conversation/")}) {
        const QString id = link.startsWith(start) ? link.mid(start.size()) : QString();
        if (isValidId(id))
            return id;
    }
    return {};
}

QString optionsHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace sampan
