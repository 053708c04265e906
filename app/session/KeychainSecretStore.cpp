// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/KeychainSecretStore.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>
#include <QThread>
#include <optional>
#include <qt6keychain/keychain.h>

namespace sampan
{
namespace
{

const QString kService = QStringLiteral("sampan");

Error errorOf(const QKeychain::Job& job)
{
    const bool missing = job.error() == QKeychain::EntryNotFound;
    return {missing ? ErrorCode::NotFound : ErrorCode::KeychainUnavailable, job.errorString(), {}};
}

/// The thread of QtKeychain, which keeps one queue of jobs in a process, bound to the thread of the first one.
QObject* keychainPlace()
{
    // Never destroyed: a process may end without having ended its event loop.
    static QObject* const place = [] {
        auto* thread = new QThread;
        thread->setObjectName(QStringLiteral("keychain"));
        auto* made = new QObject;
        made->moveToThread(thread);
        thread->start();
        return made;
    }();
    return place;
}

/// Where the answers come to, in the thread that asked first.
QObject* answersPlace()
{
    static QObject* const place = new QObject;
    return place;
}

Result<void> written(const QKeychain::Job& job)
{
    if (job.error() != QKeychain::NoError)
        return Error{ErrorCode::KeychainUnavailable, job.errorString(), {}};
    return {};
}

} // namespace

/// Who asked what, kept in the asking thread: nothing of theirs is copied to the other one.
class KeychainSecretStore::Questions final : public QObject
{
public:
    using Take = std::function<void(const QKeychain::Job&)>;

    void ask(std::function<QKeychain::Job*(QObject*)> make, QObject* context, Take take)
    {
        const int number = ++m_last;
        m_waiting.insert(number, {context, std::move(take)});
        const QPointer<Questions> self = this;
        static_cast<void>(answersPlace());
        QObject* place = keychainPlace();
        QMetaObject::invokeMethod(place, [place, self, number, make = std::move(make)] {
            QKeychain::Job* job = make(place);
            job->setAutoDelete(false);
            connect(job, &QKeychain::Job::finished, place, [self, number, job] {
                QMetaObject::invokeMethod(answersPlace(), [self, number, job] {
                    if (self)
                        self->answer(number, *job);
                    job->deleteLater();
                });
            });
            job->start();
        });
    }

private:
    struct Waiting {
        QPointer<QObject> context;
        Take take;
    };

    void answer(int number, const QKeychain::Job& job)
    {
        const Waiting waiting = m_waiting.take(number);
        if (waiting.context)
            waiting.take(job);
    }

    int m_last = 0;
    QHash<int, Waiting> m_waiting;
};

struct KeychainSecretStore::Expected {
    QString name;
    std::optional<Result<QByteArray>> answer;
    QPointer<QObject> context; ///< of who wants it
    ReadDone done;

    void give()
    {
        if (answer && done && context)
            std::exchange(done, nullptr)(*answer);
    }
};

KeychainSecretStore::KeychainSecretStore() : m_questions(std::make_unique<Questions>()) {}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::expect(const QString& name)
{
    m_expected.reset();
    const auto expected = std::make_shared<Expected>();
    expected->name = name;
    read(name, m_questions.get(), [expected](Result<QByteArray> answer) {
        expected->answer = std::move(answer);
        expected->give();
    });
    m_expected = expected;
}

void KeychainSecretStore::read(const QString& name, QObject* context, ReadDone done)
{
    if (m_expected && m_expected->name == name) {
        const auto expected = std::exchange(m_expected, nullptr);
        expected->context = context;
        expected->done = std::move(done);
        // An answer that is here already is not made to wait for the event loop.
        QCoreApplication::sendPostedEvents(answersPlace(), QEvent::MetaCall);
        return expected->give();
    }
    const auto make = [name](QObject* place) -> QKeychain::Job* {
        auto* job = new QKeychain::ReadPasswordJob(kService, place);
        job->setKey(name);
        return job;
    };
    m_questions->ask(make, context, [done = std::move(done)](const QKeychain::Job& job) {
        if (job.error() != QKeychain::NoError)
            return done(errorOf(job));
        done(static_cast<const QKeychain::ReadPasswordJob&>(job).binaryData());
    });
}

void KeychainSecretStore::write(const QString& name, const QByteArray& value, QObject* context, WriteDone done)
{
    m_expected.reset();
    const auto make = [name, value](QObject* place) -> QKeychain::Job* {
        auto* job = new QKeychain::WritePasswordJob(kService, place);
        job->setKey(name);
        job->setBinaryData(value);
        return job;
    };
    m_questions->ask(make, context, [done = std::move(done)](const QKeychain::Job& job) { done(written(job)); });
}

void KeychainSecretStore::remove(const QString& name, QObject* context, WriteDone done)
{
    m_expected.reset();
    const auto make = [name](QObject* place) -> QKeychain::Job* {
        auto* job = new QKeychain::DeletePasswordJob(kService, place);
        job->setKey(name);
        return job;
    };
    m_questions->ask(make, context, [done = std::move(done)](const QKeychain::Job& job) {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            return done(errorOf(job));
        done({});
    });
}

} // namespace sampan
