// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QDBusVariant;

namespace sampan
{

/// The desktop's wishes for light or dark, high contrast and less motion by the XDG settings portal; Qt 6.4 has no
/// calls for them. Asks without blocking, says nothing where no portal answers, and asks again when one begins to.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects and asks; each wish comes as a signal, and again only when it changes.
    void start();

Q_SIGNALS:
    void darkChanged(bool dark);
    void contrastChanged(bool high);
    void motionChanged(bool reduced);

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask();
    void take(const QString& space, const QString& key, const QVariant& value);
    void tell(int wish);

    QHash<int, bool> m_answers; ///< by the setting's place in the table
    QHash<int, bool> m_told;    ///< by wish
};

} // namespace sampan
