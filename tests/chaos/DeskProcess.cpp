// SPDX-License-Identifier: GPL-3.0-or-later
// A workstation that answers and changes conversations at random until it is killed, or until a line on stdin asks it
// to finish. Whatever its store has confirmed goes to a ledger first, so that the test knows what must never be lost.
// Arguments: PROFILE_FOLDER URL USER PASSWORD LEDGER
#include "../support/Wait.h"
#include "../support/desk/TestDesk.h"
#include "domain/Instant.h"
#include "storage/MessageStore.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <cstdio>
#include <unistd.h>

using namespace sampan;
using namespace sampan::test;

namespace
{

class Worker : public QObject
{
public:
    Worker(const QStringList& arguments)
        : m_desk(arguments.at(1)), m_ledger(arguments.at(5)), m_stdin(STDIN_FILENO, QSocketNotifier::Read)
    {
        if (!m_ledger.open(QIODevice::Append))
            qFatal("no ledger");
        connect(&m_stdin, &QSocketNotifier::activated, this, [this] {
            m_stdin.setEnabled(false);
            m_isFinishing = true;
        });
    }

    bool begin(const QStringList& arguments)
    {
        Session& session = m_desk.desk().session();
        bool answered = false;
        connect(&session, &SessionControl::signedIn, this, [&] { answered = true; });
        connect(&session, &SessionControl::signedOut, this, [&] { answered = true; });
        session.resume();
        waitUntil([&] { return answered || !m_desk.lastFailure().isEmpty(); });
        while (!session.isSignedIn() && !m_isFinishing)
            m_desk.signIn(arguments.at(2), arguments.at(3), arguments.at(4));
        return session.isSignedIn();
    }

    void workUntilAsked()
    {
        while (!m_isFinishing) {
            act();
            const qint64 until = QDateTime::currentMSecsSinceEpoch() + 10 + QRandomGenerator::global()->bounded(40);
            waitUntil([this, until] { return m_isFinishing || QDateTime::currentMSecsSinceEpoch() >= until; }, 1000);
            sendHeldAgain();
        }
    }

    bool drain()
    {
        QDeadlineTimer deadline(120000);
        while (!deadline.hasExpired()) {
            m_desk.desk().sync().syncNow();
            const bool isDone = waitUntil(
                [this] {
                    return m_desk.outbox().isEmpty() && m_desk.desk().sync().state() == SyncStatus::State::Online;
                },
                1000);
            if (isDone)
                return true;
            sendHeldAgain();
        }
        for (const OutboxEntry& entry : m_desk.outbox())
            qWarning() << "stuck:" << int(entry.kind) << int(entry.state) << entry.attempts << entry.mayHaveArrived
                       << (entry.reason ? QString(errorName(entry.reason->code)) + u' ' + entry.reason->detail
                                        : QString());
        qWarning() << "state" << m_desk.desk().sync().state() << m_desk.lastFailure();
        return false;
    }

    void report()
    {
        for (const Conversation& conversation : m_desk.conversations()) {
            std::printf("conversation %s %s %lld\n", qPrintable(conversation.id),
                        qPrintable(toWire(conversation.status)), static_cast<long long>(conversation.messageCount));
            for (const Message& message : m_desk.messages(conversation.id))
                std::printf("message %s %s\n", qPrintable(message.id), qPrintable(message.textBody));
        }
    }

private:
    void act()
    {
        const QList<Conversation> all = m_desk.conversations();
        if (all.isEmpty())
            return;
        const Conversation& chosen = all.at(QRandomGenerator::global()->bounded(int(all.size())));
        if (QRandomGenerator::global()->bounded(3) == 0) {
            const QString status =
                QRandomGenerator::global()->bounded(2) ? QStringLiteral("pending") : QStringLiteral("open");
            m_desk.update(chosen.id, {{QStringLiteral("status"), status}});
            return;
        }
        const Id id = m_desk.reply(chosen.id, QStringLiteral("reply-%1").arg(newId()));
        if (id.isEmpty())
            return;
        m_ledger.write(id.toLatin1() + '\n');
        m_ledger.flush();
        ::fdatasync(m_ledger.handle());
    }

    /// "Send mine too": the agent has now seen what the others wrote.
    void sendHeldAgain()
    {
        for (const OutboxEntry& entry : m_desk.outbox()) {
            if (entry.state != OutboxState::Held)
                continue;
            m_desk.desk().store().write(
                [entry](WriteTransaction& transaction) -> Result<void> {
                    auto message = MessageStore::find(transaction, entry.messageId);
                    if (!message)
                        return message.error();
                    message->seenMessageId = entry.missedIds.last();
                    if (auto edited = OutboxStore::edit(transaction, entry.id, *message, nowUtc()); !edited)
                        return edited;
                    return {};
                },
                this,
                [](const Result<void>& done) {
                    if (!done)
                        qWarning() << "cannot send again:" << errorName(done.error().code) << done.error().detail;
                });
        }
    }

    TestDesk m_desk;
    QFile m_ledger;
    QSocketNotifier m_stdin;
    bool m_isFinishing = false;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    Worker worker(app.arguments());
    if (!worker.begin(app.arguments()))
        return 2;
    worker.workUntilAsked();
    if (!worker.drain())
        return 3;
    worker.report();
    return 0;
}
