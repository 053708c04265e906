// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/ResumableUpload.h"

namespace sampan
{
namespace
{

bool isForgotten(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::BlobNotFound || code == ErrorCode::Forbidden;
}

} // namespace

ResumableUpload::ResumableUpload(JmapClient& client, QByteArray content, QString address, QObject* parent)
    : QObject(parent), m_client(client), m_content(std::move(content)), m_address(std::move(address))
{
}

ResumableUpload::~ResumableUpload()
{
    m_isDone = true;
    if (m_call)
        m_call->cancel();
}

void ResumableUpload::start()
{
    if (m_address.isEmpty())
        begin();
    else
        askOffset();
}

HttpRequest ResumableUpload::requestTo(HttpRequest::Verb verb, const QUrl& url) const
{
    HttpRequest request;
    request.verb = verb;
    request.url = url;
    request.contentType = "application/octet-stream";
    request.total = std::chrono::milliseconds(0);
    request.json = false;
    return request;
}

void ResumableUpload::begin()
{
    m_hasBegunAnew = true;
    m_offset = 0;
    HttpRequest request = requestTo(HttpRequest::Verb::Post, m_client.session().resumableUploadUrl());
    request.headers = {{"Upload-Length", QByteArray::number(m_content.size())}};
    m_call = m_client.http(std::move(request), this, [this](const Result<HttpAnswer>& answer) {
        if (!answer)
            return end(answer.error());
        if (answer->location.isEmpty())
            return end(Error{ErrorCode::MalformedReply, QStringLiteral("an upload without its address"), {}});
        m_address = QString::fromLatin1(answer->location);
        Q_EMIT progressed(m_address, 0);
        sendPart();
    });
}

void ResumableUpload::askOffset()
{
    const QUrl url = m_client.session().resumableUploadUrl().resolved(QUrl(m_address));
    m_call = m_client.http(requestTo(HttpRequest::Verb::Head, url), this, [this](const Result<HttpAnswer>& answer) {
        if (!answer && isForgotten(answer.error().code) && !m_hasBegunAnew)
            return begin();
        if (!answer)
            return end(answer.error());
        if (answer->uploadOffset < 0 || answer->uploadOffset > m_content.size())
            return end(Error{ErrorCode::MalformedReply, QStringLiteral("no offset of the upload"), {}});
        m_offset = answer->uploadOffset;
        Q_EMIT progressed(m_address, m_offset);
        // Everything arrived and only the last answer was lost: what there is to send is nothing, so it begins anew.
        if (m_offset == m_content.size() && !m_content.isEmpty())
            return begin();
        sendPart();
    });
}

void ResumableUpload::sendPart()
{
    const QUrl url = m_client.session().resumableUploadUrl().resolved(QUrl(m_address));
    HttpRequest request = requestTo(HttpRequest::Verb::Patch, url);
    request.headers = {{"Upload-Offset", QByteArray::number(m_offset)}};
    request.body = m_content.mid(m_offset, kPartBytes);
    m_call = m_client.http(std::move(request), this, [this](const Result<HttpAnswer>& answer) { onPart(answer); });
}

void ResumableUpload::onPart(const Result<HttpAnswer>& answer)
{
    if (!answer && isForgotten(answer.error().code) && !m_hasBegunAnew)
        return begin();
    if (!answer)
        return end(answer.error());
    if (answer->status != 201) {
        const qint64 offset = answer->uploadOffset;
        if (offset <= m_offset || offset >= m_content.size())
            return end(Error{ErrorCode::MalformedReply, QStringLiteral("the upload does not go on"), {}});
        m_offset = offset;
        Q_EMIT progressed(m_address, m_offset);
        return sendPart();
    }
    const auto json = objectFromBytes(answer->body);
    if (!json)
        return end(json.error());
    UploadedBlob blob{json->value(u"blobId").toString(), json->value(u"type").toString(),
                      json->value(u"size").toInteger(-1)};
    Q_EMIT progressed(m_address, m_content.size());
    end(blob.blobId.isEmpty() ? Result<UploadedBlob>(Error{ErrorCode::MalformedReply, QStringLiteral("no blobId"), {}})
                              : Result<UploadedBlob>(std::move(blob)));
}

void ResumableUpload::end(Result<UploadedBlob> result)
{
    if (std::exchange(m_isDone, true))
        return;
    Q_EMIT finished(result);
}

} // namespace sampan
