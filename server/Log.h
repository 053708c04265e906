// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QtGlobal>

namespace sampan::server
{

/// The structured log: one JSON object a line on stderr, {"at","level","area","event", ...}. It names ids, counts,
/// codes and durations; never addresses, names, subjects, texts, tokens or passwords.
namespace log
{

enum class Level { Debug, Info, Warning, Error };

/// Sends Qt's own messages (qCInfo and the like, with their category as area) into the log too. Thread-safe afterwards.
void install(Level least);

void write(Level level, const char* area, const char* event, QJsonObject fields = {});
inline void info(const char* area, const char* event, QJsonObject fields = {})
{
    write(Level::Info, area, event, std::move(fields));
}
inline void warning(const char* area, const char* event, QJsonObject fields = {})
{
    write(Level::Warning, area, event, std::move(fields));
}

} // namespace log
} // namespace sampan::server
