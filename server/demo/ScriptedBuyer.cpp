// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/ScriptedBuyer.h"

#include "domain/Instant.h"
#include "server/channels/email/MimeParser.h"
#include "server/channels/email/SmtpSession.h"

namespace sampan::server
{
namespace
{

/// Each round of the script has buyers of its own: "ana@x" becomes "ana.2@x" in the second.
QString addressInRound(const QString& address, int round)
{
    if (round < 2)
        return address;
    return address.section(u'@', 0, 0) + u'.' + QString::number(round) + u'@' + address.section(u'@', 1);
}

bool answers(const InboundMail& mail, const QStringList& ids)
{
    const QStringList named = mail.inReplyTo + mail.references;
    return std::any_of(named.begin(), named.end(), [&](const QString& id) { return ids.contains(id); });
}

} // namespace

ScriptedBuyer::ScriptedBuyer(Parts parts, QList<BuyerThread> script, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_script(std::move(script)), m_random(m_parts.seed)
{
    m_worker.setMaxThreadCount(1);
    m_opening.setSingleShot(true);
    m_look.setSingleShot(true);
    connect(&m_opening, &QTimer::timeout, this, &ScriptedBuyer::open);
    connect(&m_look, &QTimer::timeout, this, &ScriptedBuyer::look);
}

ScriptedBuyer::~ScriptedBuyer()
{
    m_stop.stop();
    m_worker.clear();
    m_worker.waitForDone();
}

void ScriptedBuyer::start()
{
    m_opening.start(m_parts.pauses.first);
    m_look.start(m_parts.pauses.look);
}

int ScriptedBuyer::between(int low, int high)
{
    // Not std::uniform_int_distribution, whose results differ from library to library.
    return low + static_cast<int>(m_random() % static_cast<quint32>(std::max(1, high - low + 1)));
}

BuyerThread ScriptedBuyer::nextThread()
{
    if (m_order.isEmpty()) {
        ++m_round;
        for (qsizetype i = 0; i < m_script.size(); ++i)
            m_order.append(i);
    }
    BuyerThread thread = m_script.at(m_order.takeAt(between(0, static_cast<int>(m_order.size()) - 1)));
    thread.buyer.email = addressInRound(thread.buyer.email, m_round);
    return thread;
}

void ScriptedBuyer::open()
{
    auto talk = std::make_shared<Talk>();
    talk->thread = nextThread();
    const Message mail = openingMail(talk->thread, nowUtc());
    talk->ownIds.append(mail.messageIdHeader);
    m_talks.append(talk);
    send(mail);
    m_opening.start(between(m_parts.pauses.minOpening, m_parts.pauses.maxOpening));
}

void ScriptedBuyer::send(const Message& message)
{
    m_worker.start([this, message, port = m_parts.smtpPort] {
        const MailEndpoint server{QStringLiteral("127.0.0.1"), port, QStringLiteral("none"), {}, {}};
        const auto mail = composeMail(message, [](const Attachment&) { return Result<QByteArray>(QByteArray()); });
        const auto done = mail ? sendMail(m_stop, server, {}, *mail) : Result<void>(mail.error());
        const auto report = [this, done, address = message.from.email] {
            if (done)
                Q_EMIT sent(address);
            else
                Q_EMIT failed(done.error());
        };
        QMetaObject::invokeMethod(this, report, Qt::QueuedConnection);
    });
}

void ScriptedBuyer::look()
{
    QHash<QString, qsizetype> known;
    for (const auto& talk : std::as_const(m_talks)) {
        const QString& address = talk->thread.buyer.email;
        if (!talk->isAnswering && talk->said < talk->thread.followUps.size())
            known.insert(address, m_read.value(address));
    }
    m_worker.start([this, known] {
        QList<Letter> letters;
        for (auto it = known.begin(); it != known.end() && !m_stop.isSet(); ++it) {
            for (const QByteArray& raw : m_parts.mailsOf(it.key()).mid(it.value())) {
                const auto parsed = parseMail(raw);
                letters.append({it.key(), parsed ? parsed->mail : InboundMail()});
            }
        }
        QMetaObject::invokeMethod(
            this, [this, letters] { take(letters); }, Qt::QueuedConnection);
    });
}

void ScriptedBuyer::take(const QList<Letter>& letters)
{
    for (const Letter& letter : letters) {
        ++m_read[letter.address];
        for (const auto& talk : std::as_const(m_talks)) {
            if (talk->thread.buyer.email == letter.address && answers(letter.mail, talk->ownIds))
                takeOne(talk, letter.mail);
        }
    }
    m_look.start(m_parts.pauses.look);
}

void ScriptedBuyer::takeOne(const std::shared_ptr<Talk>& talk, const InboundMail& mail)
{
    const bool isNew = !talk->answered.contains(mail.messageIdHeader);
    talk->answered.insert(mail.messageIdHeader);
    if (!isNew || talk->isAnswering || mail.isAutomatic || talk->said >= talk->thread.followUps.size())
        return;
    talk->isAnswering = true;
    const QString text = talk->thread.followUps.at(talk->said++);
    const int pause = between(m_parts.pauses.minAnswer, m_parts.pauses.maxAnswer);
    QTimer::singleShot(pause, this, [this, talk, text, mail] {
        const Message answer = answerMail(talk->thread, text, mail, nowUtc());
        talk->ownIds.append(answer.messageIdHeader);
        talk->isAnswering = false;
        send(answer);
    });
}

} // namespace sampan::server
