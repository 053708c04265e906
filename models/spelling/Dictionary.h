// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace sampan
{

/// The two files of one Hunspell dictionary.
struct DictionaryFiles {
    QString affixes;
    QString words;
    bool isFound() const { return !words.isEmpty(); }
};

/// The dictionary for a language (BCP 47) in the folders, the earlier folder first: the exact region, else the
/// language's home region ("de" gives de_DE, "en" en_US), else any region in alphabetical order. Not found: none of
/// the language. Reads folder listings only.
DictionaryFiles findDictionary(const QString& language, const QStringList& folders);

/// Where the system keeps dictionaries, and the user's own folder first.
QStringList dictionaryFolders();

/// One loaded Hunspell dictionary. Not thread-safe: use it on one thread.
class Dictionary
{
public:
    /// Reads the files, which takes up to a second for large ones. FileUnreadable, FileMalformed (its character set is
    /// not one that can be read).
    static Result<std::shared_ptr<Dictionary>> open(const DictionaryFiles& files);
    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    bool knows(const QString& word) const;
    /// At most `most`, best first.
    QStringList suggestions(const QString& word, int most = 6) const;

private:
    struct Speller;
    explicit Dictionary(std::unique_ptr<Speller> speller);

    std::unique_ptr<Speller> m_speller;
};

} // namespace sampan
