// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Log.h"

#include "domain/Instant.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <atomic>
#include <cstdio>

namespace sampan::server::log
{
namespace
{

std::atomic<Level> leastLevel{Level::Info};

const char* nameOf(Level level)
{
    switch (level) {
    case Level::Debug:
        return "debug";
    case Level::Info:
        return "info";
    case Level::Warning:
        return "warning";
    case Level::Error:
        break;
    }
    return "error";
}

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return Level::Debug;
    case QtInfoMsg:
        return Level::Info;
    case QtWarningMsg:
        return Level::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return Level::Error;
}

void fromQt(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    write(levelOf(type), context.category ? context.category : "default", "message", {{QStringLiteral("text"), text}});
}

} // namespace

void install(Level least)
{
    leastLevel = least;
    qInstallMessageHandler(fromQt);
}

void write(Level level, const char* area, const char* event, QJsonObject fields)
{
    if (level < leastLevel)
        return;
    fields.insert(QStringLiteral("at"), instantToJson(nowUtc()));
    fields.insert(QStringLiteral("level"), QLatin1StringView(nameOf(level)));
    fields.insert(QStringLiteral("area"), QLatin1StringView(area));
    fields.insert(QStringLiteral("event"), QLatin1StringView(event));
    const QByteArray line = QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    // One call a line: stdio locks the stream, so lines of several threads never mix.
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace sampan::server::log
