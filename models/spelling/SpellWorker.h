// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spelling/Dictionary.h"
#include "spelling/OwnWords.h"
#include "spelling/SpellingWords.h"

#include <QHash>
#include <QObject>

namespace sampan
{

/// The part of SpellChecker that lives on its thread: loaded dictionaries and own words.
class SpellWorker : public QObject
{
    Q_OBJECT

public:
    SpellWorker(QString ownWords, QStringList folders) : m_file(std::move(ownWords)), m_folders(std::move(folders)) {}

    /// NotFound: no dictionary of this language.
    Result<void> use(const QString& language);
    QList<WordRange> wrongIn(const QString& text);
    QStringList suggestions(const QString& word) const;
    OwnWords& ownWords() { return m_own; }
    Result<void> loadOwnWords();

private:
    QString m_file;
    QStringList m_folders;
    OwnWords m_own;
    QHash<QString, std::shared_ptr<Dictionary>> m_dictionaries; ///< by path of the word list
    std::shared_ptr<Dictionary> m_current;
};

} // namespace sampan
