// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/OwnWords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace sampan
{

Result<OwnWords> OwnWords::load(const QString& path)
{
    OwnWords words;
    words.m_file = path;
    QFile file(path);
    if (!file.exists())
        return words;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (const QString word = line.trimmed(); !word.isEmpty())
            words.m_words.insert(word);
    }
    return words;
}

bool OwnWords::knows(const QString& word) const
{
    const auto has = [this](const QString& form) { return m_words.contains(form) || m_ignored.contains(form); };
    if (has(word) || word.isEmpty())
        return !word.isEmpty();
    return word.front().isUpper() && has(word.front().toLower() + word.mid(1));
}

Result<void> OwnWords::add(const QString& word)
{
    m_words.insert(word);
    QStringList sorted(m_words.begin(), m_words.end());
    sorted.sort(Qt::CaseInsensitive);
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray content = sorted.join(u'\n').toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorCode::FileUnwritable, file.errorString(), m_file};
    return {};
}

} // namespace sampan
