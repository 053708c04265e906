// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/SpellWorker.h"

namespace sampan
{

Result<void> SpellWorker::use(const QString& language)
{
    m_current.reset();
    if (language.isEmpty())
        return {};
    const DictionaryFiles files = findDictionary(language, m_folders);
    if (!files.isFound())
        return Error{ErrorCode::NotFound, QStringLiteral("dictionary"), language};
    if (!m_dictionaries.contains(files.words)) {
        const auto opened = Dictionary::open(files);
        if (!opened)
            return opened.error();
        m_dictionaries.insert(files.words, *opened);
    }
    m_current = m_dictionaries.value(files.words);
    return {};
}

Result<void> SpellWorker::loadOwnWords()
{
    const auto loaded = OwnWords::load(m_file);
    if (!loaded)
        return loaded.error();
    m_own = *loaded;
    return {};
}

QList<WordRange> SpellWorker::wrongIn(const QString& text)
{
    QList<WordRange> wrong;
    if (!m_current)
        return wrong;
    for (const WordRange& range : wordsToCheck(text)) {
        const QString word = text.mid(range.start, range.length);
        if (!m_own.knows(word) && !m_current->knows(word))
            wrong += range;
    }
    return wrong;
}

QStringList SpellWorker::suggestions(const QString& word) const
{
    return m_current ? m_current->suggestions(word) : QStringList();
}

} // namespace sampan
