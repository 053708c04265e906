// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/App.h"
#include "app/EndSignals.h"

#include <QApplication>
#include <QIcon>
#include <QTextStream>

namespace
{

int say(FILE* where, const QString& text, int code)
{
    QTextStream(where) << text << Qt::endl;
    return code;
}

/// Answers --help, --version and mistakes before there is a screen; nothing: go on.
std::optional<int> answerInText(const sampan::Result<sampan::Options>& options)
{
    if (!options)
        return say(stderr, options.error().detail, 2);
    if (options->showHelp)
        return say(stdout, sampan::optionsHelp(), 0);
    if (options->showVersion)
        return say(stdout, QStringLiteral("sampan " SAMPAN_VERSION), 0);
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto early = sampan::optionsFromArguments(arguments);
    if (!early || early->showHelp || early->showVersion) {
        const QCoreApplication text(argc, argv);
        return answerInText(early).value_or(0);
    }
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sampan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SAMPAN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.sampan.Workstation"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/sampan/app/org.sampan.Workstation.svg")));
    if (sampan::App::handOver(*early, arguments))
        return 0;
    // Outlives everything: a signal that comes while the program ends already must not cut that short.
    const sampan::EndSignals ends;
    sampan::App app(*early);
    QObject::connect(&ends, &sampan::EndSignals::endAsked, &app, [&app] { app.window().quit(); });
    app.start();
    return QCoreApplication::exec();
}
