// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Settings.h"

#include <QDir>
#include <QFileInfo>

namespace sampan
{

namespace
{

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
    m_file.setValue(u"look/theme", word);
    Q_EMIT changed();
}

QString Settings::language() const
{
    return m_file.value(u"look/language").toString();
}

void Settings::setLanguage(const QString& language)
{
    m_file.setValue(u"look/language", language);
    Q_EMIT changed();
}

double Settings::textScale() const
{
    return qBound(0.9, m_file.value(u"look/textScale", 1.0).toDouble(), 1.5);
}

void Settings::setTextScale(double scale)
{
    m_file.setValue(u"look/textScale", qBound(0.9, scale, 1.5));
    Q_EMIT changed();
}

int Settings::undoSendSeconds() const
{
    return qBound(0, m_file.value(u"writing/undoSendSeconds", 10).toInt(), 120);
}

void Settings::setUndoSendSeconds(int seconds)
{
    m_file.setValue(u"writing/undoSendSeconds", qBound(0, seconds, 120));
    Q_EMIT changed();
}

bool Settings::singleLetterKeys() const
{
    return m_file.value(u"keys/singleLetters", true).toBool();
}

void Settings::setSingleLetterKeys(bool on)
{
    m_file.setValue(u"keys/singleLetters", on);
    Q_EMIT changed();
}

QByteArray Settings::shape(const QString& name) const
{
    return m_file.value(QStringLiteral("shape/") + name).toByteArray();
}

void Settings::setShape(const QString& name, const QByteArray& state)
{
    m_file.setValue(QStringLiteral("shape/") + name, state);
}

} // namespace sampan
