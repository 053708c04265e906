// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/RemotePictures.h"

namespace sampan
{

RemotePictures::RemotePictures(JmapClient& client, std::chrono::milliseconds wait, QObject* parent)
    : PictureFetcher(parent), m_client(client), m_wait(wait), m_kept(kKeptBytes)
{
}

RemotePictures::~RemotePictures()
{
    clear();
}

void RemotePictures::clear()
{
    const QHash<QString, Work> work = std::exchange(m_work, {});
    m_queue.clear();
    m_kept.clear();
    for (const Work& one : work) {
        if (one.call)
            one.call->cancel();
    }
}

void RemotePictures::fetch(const Id& messageId, const QString& address)
{
    if (m_work.contains(address))
        return;
    m_work[address].messageId = messageId;
    m_queue.append(address);
    // Also what is kept comes later: who asks may still be on the way to listening.
    QMetaObject::invokeMethod(this, &RemotePictures::next, Qt::QueuedConnection);
}

void RemotePictures::next()
{
    const auto running = std::count_if(m_work.cbegin(), m_work.cend(), [](const Work& one) { return one.isRunning; });
    for (auto free = kAtOnce - running; free > 0 && !m_queue.isEmpty(); --free)
        begin(m_queue.takeFirst());
}

void RemotePictures::begin(const QString& address)
{
    if (const QByteArray* kept = m_kept.object(address)) {
        m_work.remove(address);
        Q_EMIT ready(address, *kept);
        QMetaObject::invokeMethod(this, &RemotePictures::next, Qt::QueuedConnection);
        return;
    }
    if (!m_client.hasSession())
        return fail(address, {ErrorCode::NetworkUnreachable, QStringLiteral("not connected"), {}});
    Work& work = m_work[address];
    work.isRunning = true;
    ++work.attempts;
    HttpRequest request;
    request.url = m_client.session().pictureUrl(work.messageId, address);
    request.accept = "image/*";
    request.maxBytes = kMaxBytes;
    request.json = false;
    work.call = m_client.http(std::move(request), this,
                              [this, address](Result<HttpAnswer> answer) { onAnswer(address, std::move(answer)); });
}

void RemotePictures::onAnswer(const QString& address, Result<HttpAnswer> answer)
{
    const auto work = m_work.find(address);
    if (work == m_work.end())
        return;
    work->isRunning = false;
    const bool isBusy = !answer && answer.error().code == ErrorCode::ServerUnavailable;
    if (isBusy && work->attempts < kAttempts)
        return repeatLater(address);
    if (!answer)
        return fail(address, answer.error());
    m_work.erase(work);
    m_kept.insert(address, new QByteArray(answer->body), answer->body.size());
    Q_EMIT ready(address, answer->body);
    next();
}

void RemotePictures::repeatLater(const QString& address)
{
    QTimer::singleShot(m_wait, this, [this, address] {
        if (m_work.contains(address))
            m_queue.append(address);
        next();
    });
    next();
}

void RemotePictures::fail(const QString& address, const Error& error)
{
    m_work.remove(address);
    Q_EMIT failed(address, error);
    next();
}

} // namespace sampan
