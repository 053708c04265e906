// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every screen with the sample shop, from the real window:
//   sampan_shots FOLDER [--only NAME[,NAME]] [--language en|zh_CN|ar|qps] [--theme light|dark] [--scale 1|2]
// Without a choice every language, theme and scale is made. Each picture is FOLDER/LANGUAGE-THEME-SCALE/NAME.png, each
// combination also one contact sheet, FOLDER/LANGUAGE-THEME-SCALE-N.png.
#include "ContactSheet.h"
#include "Scenes.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPainter>
#include <QProcess>

namespace
{

using namespace sampan;
using namespace sampan::test;

struct Wanted {
    QDir folder;
    QStringList only;
    QStringList languages;
    QStringList themes;
    QStringList scales;
};

QStringList chosen(const QCommandLineParser& parser, const QString& option, const QStringList& all)
{
    return parser.isSet(option) ? parser.value(option).split(u',') : all;
}

Wanted wantedFrom(const QStringList& arguments)
{
    using L = QStringList;
    QCommandLineParser parser;
    const QString only = QStringLiteral("only");
    const QString language = QStringLiteral("language");
    const QString theme = QStringLiteral("theme");
    const QString scale = QStringLiteral("scale");
    for (const QString& option : {only, language, theme, scale})
        parser.addOption({option, QString(), option});
    parser.process(arguments);
    return {QDir(parser.positionalArguments().value(0, QStringLiteral("."))), chosen(parser, only, {}),
            chosen(parser, language, L{QStringLiteral("en"), QStringLiteral("zh_CN"), QStringLiteral("ar")}),
            chosen(parser, theme, L{QStringLiteral("light"), QStringLiteral("dark")}),
            chosen(parser, scale, L{QStringLiteral("1"), QStringLiteral("2")})};
}

// A menu is a window of its own, and belongs to what the agent sees.
QPixmap pictureOf(QWidget& window)
{
    QPixmap picture = window.grab();
    if (QWidget* popup = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
    }
    return picture;
}

void shoot(const Wanted& wanted, const QString& language, const QString& theme, const QString& scale)
{
    const QString name = language + u'-' + theme + u'-' + scale;
    wanted.folder.mkpath(name);
    ContactSheet sheet(wanted.folder.filePath(name));
    for (const Scene& scene : scenes()) {
        if (!wanted.only.isEmpty() && !wanted.only.contains(scene.name))
            continue;
        const Stage stage(scene, language, theme == u"dark" ? Theme::Choice::Dark : Theme::Choice::Light);
        const QPixmap picture = pictureOf(*stage.subject());
        picture.save(wanted.folder.filePath(name + u'/' + scene.name + QStringLiteral(".png")));
        sheet.add(picture, scene.name);
    }
    sheet.finish();
}

// The scale is settled before a program begins, so each is made by a process of its own.
int shootInProcesses(const Wanted& wanted, QStringList arguments)
{
    int failures = 0;
    for (const QString& scale : wanted.scales) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(),
                      arguments.mid(1) + QStringList{QStringLiteral("--scale"), scale});
        process.waitForFinished(-1);
        failures += process.exitCode() == 0 && process.exitStatus() == QProcess::NormalExit ? 0 : 1;
    }
    return failures;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const Wanted wanted = wantedFrom(QApplication::arguments());
    const bool hasScale = qEnvironmentVariableIsSet("QT_SCALE_FACTOR");
    if (!hasScale)
        return shootInProcesses(wanted, QApplication::arguments());
    for (const QString& language : wanted.languages) {
        for (const QString& theme : wanted.themes)
            shoot(wanted, language, theme, wanted.scales.first());
    }
    return 0;
}
