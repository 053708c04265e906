// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"
#include "spelling/OwnWords.h"
#include "spelling/SpellingWords.h"

#include <QObject>
#include <functional>

class QThread;

namespace sampan
{

class SpellWorker;

/// Checks lines and finds suggestions on a thread of its own, because loading a dictionary and suggesting take up to a
/// second. Live on the GUI thread; every answer comes there, in the order of the questions. An answer for another
/// language than the present one is not given.
class SpellChecker : public QObject
{
    Q_OBJECT

public:
    /// `ownWords`: the user's file. `folders`: where dictionaries are, the user's first.
    SpellChecker(const QString& ownWords, const QStringList& folders, QObject* parent = nullptr);
    ~SpellChecker() override;

    /// BCP 47; empty switches off. Answered by `languageReady`.
    void setLanguage(const QString& language);
    QString language() const { return m_language; }
    /// Answered by `checked`; `ticket` comes back as it is.
    void check(int ticket, const QString& text);
    void suggest(const QString& word, QObject* context, std::function<void(const QStringList&)> done);
    void addToOwnWords(const QString& word);
    void ignore(const QString& word);

Q_SIGNALS:
    /// False: there is no dictionary of this language on this computer, and nothing will be marked.
    void languageReady(const QString& language, bool found);
    void checked(int ticket, const QString& text, const QList<sampan::WordRange>& wrong);
    /// Words became known: what was checked before may be right now.
    void wordsChanged();
    void failed(const sampan::Error& error);

private:
    void run(std::function<void(SpellWorker&)> work);
    void answer(quint64 generation, std::function<void()> tell);

    QString m_language;
    quint64 m_generation = 0;
    QThread* m_thread;
    SpellWorker* m_worker;
};

} // namespace sampan
