// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace sampan
{

/// The desktop's wishes for light or dark, high contrast and less motion by the XDG settings portal; Qt 6.4 has no
/// calls for them. Asks without blocking and says nothing where no portal answers.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects and asks; every answer comes as a signal.
    void start();

Q_SIGNALS:
    void darkChanged(bool dark);
    void contrastChanged(bool high);
    void motionChanged(bool reduced);

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void take(const QString& space, const QString& key, const QVariant& value);
};

} // namespace sampan
