// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/SpellChecker.h"

#include "spelling/SpellWorker.h"

#include <QPointer>
#include <QThread>

namespace sampan
{

SpellChecker::SpellChecker(const QString& ownWords, const QStringList& folders, QObject* parent)
    : QObject(parent), m_thread(new QThread(this)), m_worker(new SpellWorker(ownWords, folders))
{
    m_thread->setObjectName(QStringLiteral("spelling"));
    m_worker->moveToThread(m_thread);
    m_thread->start(QThread::LowPriority);
    run([this](SpellWorker& worker) {
        if (const auto done = worker.loadOwnWords(); !done)
            Q_EMIT failed(done.error());
    });
}

SpellChecker::~SpellChecker()
{
    m_thread->quit();
    m_thread->wait();
    delete m_worker;
}

void SpellChecker::run(std::function<void(SpellWorker&)> work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { work(*worker); }, Qt::QueuedConnection);
}

// The destructor waits for the thread, so `this` outlives whatever the thread still does.
void SpellChecker::answer(quint64 generation, std::function<void()> tell)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation, tell = std::move(tell)] {
            if (generation == m_generation)
                tell();
        },
        Qt::QueuedConnection);
}

void SpellChecker::setLanguage(const QString& language)
{
    m_language = language;
    const quint64 generation = ++m_generation;
    run([this, language, generation](SpellWorker& worker) {
        const auto done = worker.use(language);
        if (!done && done.error().code != ErrorCode::NotFound)
            Q_EMIT failed(done.error());
        const bool found = done.ok() && !language.isEmpty();
        answer(generation, [this, language, found] { Q_EMIT languageReady(language, found); });
    });
}

void SpellChecker::check(int ticket, const QString& text)
{
    run([this, ticket, text, generation = m_generation](SpellWorker& worker) {
        const QList<WordRange> wrong = worker.wrongIn(text);
        answer(generation, [this, ticket, text, wrong] { Q_EMIT checked(ticket, text, wrong); });
    });
}

void SpellChecker::suggest(const QString& word, QObject* context, std::function<void(const QStringList&)> done)
{
    const QPointer<QObject> alive(context);
    run([this, word, alive, done = std::move(done), generation = m_generation](SpellWorker& worker) {
        const QStringList words = worker.suggestions(word);
        answer(generation, [alive, done, words] {
            if (alive)
                done(words);
        });
    });
}

void SpellChecker::addToOwnWords(const QString& word)
{
    run([this, word, generation = m_generation](SpellWorker& worker) {
        if (const auto done = worker.ownWords().add(word); !done)
            Q_EMIT failed(done.error());
        answer(generation, [this] { Q_EMIT wordsChanged(); });
    });
}

void SpellChecker::ignore(const QString& word)
{
    run([this, word, generation = m_generation](SpellWorker& worker) {
        worker.ownWords().ignore(word);
        answer(generation, [this] { Q_EMIT wordsChanged(); });
    });
}

} // namespace sampan
