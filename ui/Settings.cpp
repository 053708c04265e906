// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Settings.h"

#include <QDir>
#include <QFileInfo>

namespace sampan
{

namespace
{

constexpr int mostRecent = 8;

QString ensured(const QString& file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    return file;
}

} // namespace

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_file(ensured(file), QSettings::IniFormat)
{
}

Theme::Choice Settings::theme() const
{
    const QString word = m_file.value(u"look/theme").toString();
    if (word == u"light")
        return Theme::Choice::Light;
    return word == u"dark" ? Theme::Choice::Dark : Theme::Choice::System;
}

void Settings::setTheme(Theme::Choice choice)
{
    const QString word = choice == Theme::Choice::Light  ? QStringLiteral("light")
                         : choice == Theme::Choice::Dark ? QStringLiteral("dark")
                                                         : QStringLiteral("system");
    put(QStringLiteral("look/theme"), word);
}

QString Settings::language() const
{
    return m_file.value(u"look/language").toString();
}

void Settings::setLanguage(const QString& language)
{
    if (language == this->language())
        return;
    put(QStringLiteral("look/language"), language);
    Q_EMIT languageChanged();
}

double Settings::textScale() const
{
    return qBound(0.9, m_file.value(u"look/textScale", 1.0).toDouble(), 1.5);
}

void Settings::setTextScale(double scale)
{
    put(QStringLiteral("look/textScale"), qBound(0.9, scale, 1.5));
}

int Settings::undoSendSeconds() const
{
    return qBound(0, m_file.value(u"writing/undoSendSeconds", 10).toInt(), 60);
}

void Settings::setUndoSendSeconds(int seconds)
{
    put(QStringLiteral("writing/undoSendSeconds"), qBound(0, seconds, 60));
}

QString Settings::ownWordsFile() const
{
    return QFileInfo(m_file.fileName()).absolutePath() + QStringLiteral("/words.txt");
}

bool Settings::singleLetterKeys() const
{
    return m_file.value(u"keys/singleLetters", true).toBool();
}

void Settings::setSingleLetterKeys(bool on)
{
    put(QStringLiteral("keys/singleLetters"), on);
}

bool Settings::compactRows() const
{
    return m_file.value(u"look/compactRows", false).toBool();
}

void Settings::setCompactRows(bool on)
{
    put(QStringLiteral("look/compactRows"), on);
}

std::optional<QStringList> Settings::keys(const QString& action) const
{
    const QVariant value = m_file.value(QStringLiteral("keys/of/") + action);
    if (!value.isValid())
        return {};
    QStringList keys = value.toStringList();
    keys.removeAll(QString());
    return keys;
}

void Settings::setKeys(const QString& action, const std::optional<QStringList>& keys)
{
    const QString key = QStringLiteral("keys/of/") + action;
    if (keys)
        // An empty list would be read back as nothing at all.
        m_file.setValue(key, keys->isEmpty() ? QStringList{QString()} : *keys);
    else
        m_file.remove(key);
    Q_EMIT keysChanged();
    Q_EMIT changed();
}

void Settings::forgetKeys()
{
    m_file.remove(QStringLiteral("keys/of"));
    Q_EMIT keysChanged();
    Q_EMIT changed();
}

QStringList Settings::recentCommands() const
{
    return m_file.value(u"palette/recent").toStringList();
}

void Settings::noteCommand(const QString& action)
{
    QStringList recent = recentCommands();
    recent.removeAll(action);
    recent.prepend(action);
    m_file.setValue(u"palette/recent", recent.mid(0, mostRecent));
}

NotificationChoices Settings::notifications() const
{
    const NotificationChoices usual;
    NotificationChoices choices;
    const auto read = [this](const char* name, const QVariant& otherwise) {
        return m_file.value(QStringLiteral("notify/") + QLatin1StringView(name), otherwise);
    };
    choices.isOn = read("on", usual.isOn).toBool();
    choices.showsText = read("showText", usual.showsText).toBool();
    choices.isReminding = read("remind", usual.isReminding).toBool();
    choices.slowMinutes = qBound(1, read("slowMinutes", usual.slowMinutes).toInt(), 1440);
    choices.hasQuietHours = read("quiet", usual.hasQuietHours).toBool();
    const auto time = [&read](const char* name, QTime otherwise) {
        const QTime stored = QTime::fromString(read(name, QString()).toString(), QStringLiteral("HH:mm"));
        return stored.isValid() ? stored : otherwise;
    };
    choices.quietFrom = time("quietFrom", usual.quietFrom);
    choices.quietTo = time("quietTo", usual.quietTo);
    choices.quietDays = read("quietDays", usual.quietDays).toInt() & 0b1111111;
    return choices;
}

void Settings::setNotifications(const NotificationChoices& choices)
{
    const auto write = [this](const char* name, const QVariant& value) {
        m_file.setValue(QStringLiteral("notify/") + QLatin1StringView(name), value);
    };
    write("on", choices.isOn);
    write("showText", choices.showsText);
    write("remind", choices.isReminding);
    write("slowMinutes", choices.slowMinutes);
    write("quiet", choices.hasQuietHours);
    write("quietFrom", choices.quietFrom.toString(QStringLiteral("HH:mm")));
    write("quietTo", choices.quietTo.toString(QStringLiteral("HH:mm")));
    write("quietDays", choices.quietDays);
    Q_EMIT changed();
}

QDateTime Settings::restForever()
{
    return QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
}

QDateTime Settings::restUntil() const
{
    return QDateTime::fromString(m_file.value(u"notify/restUntil").toString(), Qt::ISODate);
}

void Settings::setRestUntil(const QDateTime& instant)
{
    put(QStringLiteral("notify/restUntil"), instant.isValid() ? instant.toUTC().toString(Qt::ISODate) : QString());
}

bool Settings::staysInTray() const
{
    return m_file.value(u"window/staysInTray", false).toBool();
}

void Settings::setStaysInTray(bool on)
{
    put(QStringLiteral("window/staysInTray"), on);
}

bool Settings::addsSignature() const
{
    return m_file.value(u"writing/signature", true).toBool();
}

void Settings::setAddsSignature(bool on)
{
    put(QStringLiteral("writing/signature"), on);
}

bool Settings::checksSpelling() const
{
    return m_file.value(u"writing/spelling", true).toBool();
}

void Settings::setChecksSpelling(bool on)
{
    put(QStringLiteral("writing/spelling"), on);
}

QStringList Settings::spellingLanguages() const
{
    return m_file.value(u"writing/spellingLanguages").toStringList();
}

void Settings::setSpellingLanguages(const QStringList& languages)
{
    put(QStringLiteral("writing/spellingLanguages"), languages);
}

void Settings::put(const QString& key, const QVariant& value)
{
    m_file.setValue(key, value);
    Q_EMIT changed();
}

QString Settings::shapeKey(const QString& account, const QString& name) const
{
    const QString place = account.isEmpty() ? QStringLiteral("shape/") : u"shapes/" % account % u'/';
    return place + name;
}

QByteArray Settings::shape(const QString& name) const
{
    return m_file.value(shapeKey(m_account, name), m_file.value(shapeKey({}, name))).toByteArray();
}

void Settings::setShape(const QString& name, const QByteArray& state)
{
    m_file.setValue(shapeKey(m_account, name), state);
}

} // namespace sampan
