// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QSet>
#include <QString>

namespace sampan
{

/// The words a user added, one a line in a UTF-8 text file, valid in every language. Values; copy them to a thread.
class OwnWords
{
public:
    /// Reads the file; a missing one is an empty list. FileUnreadable.
    static Result<OwnWords> load(const QString& file);

    /// Case counts as in a dictionary: "lumora" knows "Lumora" too, "DHL" only "DHL".
    bool knows(const QString& word) const;
    /// Kept until the program ends.
    void ignore(const QString& word) { m_ignored.insert(word); }
    /// Kept in the file, which is replaced whole. FileUnwritable: the word is known for now but not kept.
    Result<void> add(const QString& word);
    int count() const { return static_cast<int>(m_words.size()); }

private:
    QString m_file;
    QSet<QString> m_words;
    QSet<QString> m_ignored;
};

} // namespace sampan
