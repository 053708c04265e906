// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/StopSignal.h"
#include "server/demo/BuyerMails.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>
#include <random>

namespace sampan::server
{

/// The buyers of the demonstration. Now and then one of them writes the first mail of a thread; whoever gets an answer
/// writes back in the same language, until the script has no more for that thread. Lives on the main thread; mails are
/// sent and mailboxes read in a thread of its own, and the destructor ends a sending under way at once.
class ScriptedBuyer : public QObject
{
    Q_OBJECT
public:
    /// Whole mails of an address, oldest first. Called in another thread until the destructor has returned.
    using MailsOf = std::function<QList<QByteArray>(const QString& address)>;

    /// Milliseconds. Each pause is drawn anew between its bounds.
    struct Pauses {
        int first = 20'000; ///< before the first mail of all
        int minOpening = 60'000;
        int maxOpening = 120'000;
        int minAnswer = 15'000;
        int maxAnswer = 40'000;
        int look = 2'000; ///< between two looks into the buyers' mailboxes
    };
    struct Parts {
        quint16 smtpPort = 0; ///< on loopback, without sign-in
        MailsOf mailsOf;
        quint32 seed = 1; ///< the same seed gives the same order of threads and the same pauses
        Pauses pauses{};
    };

    ScriptedBuyer(Parts parts, QList<BuyerThread> script, QObject* parent = nullptr);
    ~ScriptedBuyer() override;

    void start();

Q_SIGNALS:
    /// A mail of a buyer is at the mail server.
    void sent(const QString& buyerAddress);
    /// A mail could not be sent; its thread ends there.
    void failed(const sampan::Error& error);

private:
    /// A thread under way.
    struct Talk {
        BuyerThread thread;
        QStringList ownIds;     ///< Message-IDs of the buyer's mails
        QSet<QString> answered; ///< Message-IDs of the shop's mails that were seen
        int said = 0;           ///< follow-ups used or about to be
        bool isAnswering = false;
    };
    struct Letter {
        QString address;
        InboundMail mail;
    };

    void open();
    void look();
    void take(const QList<Letter>& letters);
    void takeOne(const std::shared_ptr<Talk>& talk, const InboundMail& mail);
    void send(const Message& message);
    int between(int low, int high);
    BuyerThread nextThread();

    const Parts m_parts;
    const QList<BuyerThread> m_script;
    std::mt19937 m_random;
    QList<qsizetype> m_order;
    int m_round = 0;
    QList<std::shared_ptr<Talk>> m_talks;
    QHash<QString, qsizetype> m_read; ///< mails of each address that were read
    QTimer m_opening;
    QTimer m_look;
    StopSignal m_stop;
    QThreadPool m_worker;
};

} // namespace sampan::server
