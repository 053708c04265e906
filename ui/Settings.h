// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace sampan
{

/// What the agent wants to be told of while the window is not looked at.
struct NotificationChoices {
    bool isOn = true;
    bool showsText = false; ///< name and beginning of the message; off: only that somebody wrote
    bool isReminding = true;
    int slowMinutes = 30; ///< buyers who wait longer than this are worth a reminder, 1 to 1440
    bool hasQuietHours = false;
    QTime quietFrom{20, 0};
    QTime quietTo{8, 0};     ///< may lie before `quietFrom`: the next morning
    int quietDays = 0b11111; ///< bit 0 is Monday: the days on which quiet hours begin

    friend bool operator==(const NotificationChoices&, const NotificationChoices&) = default;
};

/// The user's choices for this computer and profile, kept in one INI file. GUI thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// `file`: full path of the INI file; its folder is made when needed.
    explicit Settings(const QString& file, QObject* parent = nullptr);

    Theme::Choice theme() const;
    void setTheme(Theme::Choice choice);
    /// "en", "zh_CN", "ar" or empty for the system's.
    QString language() const;
    void setLanguage(const QString& language);
    /// 0.9 to 1.5.
    double textScale() const;
    void setTextScale(double scale);
    /// Seconds an answer waits before it goes out, 0 to 60.
    int undoSendSeconds() const;
    void setUndoSendSeconds(int seconds);
    /// Where the words are kept that the user added to the dictionaries; beside the settings, so one file a profile.
    QString ownWordsFile() const;
    /// Letters without Ctrl or Alt act as shortcuts in lists.
    bool singleLetterKeys() const;
    void setSingleLetterKeys(bool on);

    /// Rows of one line.
    bool compactRows() const;
    void setCompactRows(bool on);

    /// The keys chosen for an action by its name, portable text; nothing: the table's own.
    std::optional<QStringList> keys(const QString& action) const;
    void setKeys(const QString& action, const std::optional<QStringList>& keys);
    /// Takes every choice of keys back.
    void forgetKeys();
    /// The actions last run from the palette, newest first; at most eight.
    QStringList recentCommands() const;
    void noteCommand(const QString& action);

    NotificationChoices notifications() const;
    void setNotifications(const NotificationChoices& choices);
    /// Nothing is told before this instant (UTC); invalid: no rest is asked for. `restForever` stands for "until
    /// switched off".
    QDateTime restUntil() const;
    void setRestUntil(const QDateTime& instant);
    static QDateTime restForever();
    /// Closing the main window leaves the program in the tray, where the desktop has one.
    bool staysInTray() const;
    void setStaysInTray(bool on);

    /// What another part of the program has a function for; a setting without one is not shown.
    enum class Feature { Signature, Spelling };
    void offer(Feature feature) { m_features.insert(static_cast<int>(feature)); }
    bool offers(Feature feature) const { return m_features.contains(static_cast<int>(feature)); }

    /// False: replies go out without the inbox's signature.
    bool addsSignature() const;
    void setAddsSignature(bool on);
    /// Whether words are checked against a dictionary while writing, and in which languages besides the
    /// conversation's own (BCP 47).
    bool checksSpelling() const;
    void setChecksSpelling(bool on);
    QStringList spellingLanguages() const;
    void setSpellingLanguages(const QStringList& languages);

    /// From now on shapes are those of this account; one that has none yet begins with what is there without account.
    void useShapesOf(const QString& account) { m_account = account; }
    /// The shape of the window: splitters, sidebar, geometry; by a name of the caller's choice.
    QByteArray shape(const QString& name) const;
    void setShape(const QString& name, const QByteArray& state);

Q_SIGNALS:
    void changed();
    /// Also `changed`.
    void languageChanged();
    void keysChanged();

private:
    void put(const QString& key, const QVariant& value);

    QString shapeKey(const QString& account, const QString& name) const;

    QSettings m_file;
    QString m_account;
    QSet<int> m_features;
};

} // namespace sampan
