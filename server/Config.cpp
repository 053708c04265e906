// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Config.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <functional>

namespace sampan::server
{
namespace
{

using Setter = std::function<bool(Config&, const QString&)>;

template <typename Number> Setter number(Number Config::*member, int least, int most)
{
    return [=](Config& config, const QString& text) {
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        config.*member = static_cast<Number>(value);
        return isNumber && value >= least && value <= most;
    };
}

Setter text(QString Config::*member)
{
    return [=](Config& config, const QString& value) {
        config.*member = value;
        return true;
    };
}

template <typename Enum> Setter word(Enum Config::*member, QMap<QString, Enum> words)
{
    return [=](Config& config, const QString& value) {
        const bool known = words.contains(value);
        if (known)
            config.*member = words.value(value);
        return known;
    };
}

const QMap<QString, Setter>& setters()
{
    static const QMap<QString, Setter> table{
        {QStringLiteral("listen"), text(&Config::listen)},
        {QStringLiteral("port"), number(&Config::port, 0, 65535)},
        {QStringLiteral("public-url"), text(&Config::publicUrl)},
        {QStringLiteral("certificate"), text(&Config::certificate)},
        {QStringLiteral("certificate-key"), text(&Config::certificateKey)},
        {QStringLiteral("connections"), number(&Config::connections, 1, 100000)},
        {QStringLiteral("connections-per-address"), number(&Config::connectionsPerAddress, 1, 100000)},
        {QStringLiteral("worker-threads"), number(&Config::workerThreads, 1, 64)},
        {QStringLiteral("housekeeping-seconds"), number(&Config::housekeepingSeconds, 1, 24 * 60 * 60)},
        {QStringLiteral("pictures-from-inside"),
         word<bool>(&Config::picturesFromInside, {{QStringLiteral("no"), false}, {QStringLiteral("yes"), true}})},
        {QStringLiteral("password-cost"),
         word<PasswordCost>(&Config::passwordCost, {{QStringLiteral("cheapest"), PasswordCost::Cheapest},
                                                    {QStringLiteral("interactive"), PasswordCost::Interactive},
                                                    {QStringLiteral("moderate"), PasswordCost::Moderate}})},
        {QStringLiteral("log-level"),
         word<log::Level>(&Config::logLevel, {{QStringLiteral("debug"), log::Level::Debug},
                                              {QStringLiteral("info"), log::Level::Info},
                                              {QStringLiteral("warning"), log::Level::Warning},
                                              {QStringLiteral("error"), log::Level::Error}})},
    };
    return table;
}

} // namespace

Result<Config> readConfig(const QString& file, bool mustExist)
{
    Config config;
    if (!mustExist && !QFileInfo::exists(file))
        return config;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, in.errorString(), file};
    const QStringList lines = QString::fromUtf8(in.readAll()).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const Setter set = setters().value(line.left(equals).trimmed());
        if (equals < 0 || !set || !set(config, line.mid(equals + 1).trimmed()))
            return Error{ErrorCode::FileMalformed, QStringLiteral("line %1 has an unknown key or value").arg(i + 1),
                         file};
    }
    return config;
}

} // namespace sampan::server
