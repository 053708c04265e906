// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace sampan
{

/// Finds out whether this desktop shows notices, for who has to say so. GUI thread.
class NoticeService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks org.freedesktop.Notifications for its name, which may start it. Never waits.
    void ask();

Q_SIGNALS:
    /// Once for every `ask`: the service's name, or nothing if there is none.
    void answered(const std::optional<QString>& name);
};

} // namespace sampan
