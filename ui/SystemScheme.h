// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace sampan
{

/// The desktop's wish for light or dark by the XDG settings portal; Qt 6.4 has no call for it. Asks without blocking
/// and says nothing where no portal answers.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects and asks; every answer comes as `darkChanged`.
    void start();

Q_SIGNALS:
    void darkChanged(bool dark);

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);
};

} // namespace sampan
