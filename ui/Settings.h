// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>

namespace sampan
{

/// The user's choices for this computer and profile, kept in one INI file. GUI thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// `file`: full path of the INI file; its folder is made when needed.
    explicit Settings(const QString& file, QObject* parent = nullptr);

    Theme::Choice theme() const;
    void setTheme(Theme::Choice choice);
    /// "en", "zh_CN" or empty for the system's; takes effect at the next start.
    QString language() const;
    void setLanguage(const QString& language);
    /// 0.9 to 1.5.
    double textScale() const;
    void setTextScale(double scale);
    /// Seconds an answer waits before it goes out, 0 to 120.
    int undoSendSeconds() const;
    void setUndoSendSeconds(int seconds);
    /// Letters without Ctrl or Alt act as shortcuts in lists.
    bool singleLetterKeys() const;
    void setSingleLetterKeys(bool on);

    /// The shape of the window: splitters, sidebar, geometry; by a name of the caller's choice.
    QByteArray shape(const QString& name) const;
    void setShape(const QString& name, const QByteArray& state);

Q_SIGNALS:
    void changed();

private:
    QSettings m_file;
};

} // namespace sampan
