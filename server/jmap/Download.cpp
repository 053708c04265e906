// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Endpoints.h"

#include <QRegularExpression>
#include <QUrl>

namespace sampan::server::jmap
{
namespace
{

struct Range {
    qint64 offset = 0;
    qint64 length = 0;
    bool isPartial = false;
};

/// The one range asked for (RFC 9110, 14.1.2); all of it for anything we may ignore (other units, several ranges);
/// nothing when it lies beyond the end.
std::optional<Range> rangeOf(const QByteArray& header, qint64 size)
{
    static const QRegularExpression shape(QStringLiteral("^bytes=(\\d{0,18})-(\\d{0,18})$"));
    const auto match = shape.match(QString::fromLatin1(header.trimmed()));
    const QString first = match.captured(1);
    const QString last = match.captured(2);
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()))
        return Range{0, size, false};
    if (first.isEmpty()) { // the last n bytes
        const qint64 length = qMin(last.toLongLong(), size);
        return length > 0 ? std::optional<Range>(Range{size - length, length, true}) : std::nullopt;
    }
    const qint64 from = first.toLongLong();
    const qint64 to = last.isEmpty() ? size - 1 : qMin(last.toLongLong(), size - 1);
    if (!last.isEmpty() && last.toLongLong() < from)
        return Range{0, size, false};
    return from < size ? std::optional<Range>(Range{from, to - from + 1, true}) : std::nullopt;
}

QByteArray mediaType(const http::Request& request, const BlobInfo& blob)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"));
    const QString wanted = request.query.queryItemValue(QStringLiteral("accept"), QUrl::FullyDecoded);
    const QString type = shape.match(wanted).hasMatch() ? wanted : blob.type.section(u';', 0, 0).trimmed();
    return shape.match(type).hasMatch() ? type.toLatin1() : QByteArray("application/octet-stream");
}

/// Never shown inside a browser with our origin, whatever somebody attached.
QList<std::pair<QByteArray, QByteArray>> headersFor(const BlobInfo& blob, const QString& name)
{
    return {{"Accept-Ranges", "bytes"},
            {"Content-Disposition", "attachment; filename*=UTF-8''" + QUrl::toPercentEncoding(name)},
            {"X-Content-Type-Options", "nosniff"},
            {"Content-Security-Policy", "sandbox; default-src 'none'"},
            {"ETag", '"' + blob.id.toLatin1() + '"'},
            {"Cache-Control", "private, immutable, max-age=31536000"}};
}

http::Response failed(int status)
{
    http::Response response;
    response.status = status;
    response.contentType = "application/problem+json";
    const QByteArray type = status == 404 ? "urn:ietf:params:jmap:error:blobNotFound" : "about:blank";
    response.body = R"({"type":")" + type + R"(","status":)" + QByteArray::number(status) +
                    R"(,"detail":"the blob cannot be given out"})";
    return response;
}

} // namespace

http::Response Endpoints::download(const http::Request& request, const Caller& caller, const QString& accountId,
                                   const QString& blobId, const QString& name)
{
    if (accountId != kAccountId)
        return failed(404);
    const auto blob = m_blobs.find(caller.viewer(), blobId);
    if (!blob)
        return failed(blob.error().code == ErrorCode::BlobNotFound ? 404 : 500);
    const auto range = rangeOf(request.header("range"), blob->size);
    if (!range) {
        http::Response beyond = failed(416);
        beyond.headers = {{"Content-Range", "bytes */" + QByteArray::number(blob->size)}};
        return beyond;
    }
    auto content = m_blobs.read(blobId, range->offset, range->length);
    if (!content)
        return failed(500);
    http::Response response;
    response.contentType = mediaType(request, *blob);
    response.headers = headersFor(*blob, name);
    response.body = std::move(*content);
    response.compressible = false;
    if (range->isPartial) {
        response.status = 206;
        const QByteArray span =
            QByteArray::number(range->offset) + '-' + QByteArray::number(range->offset + range->length - 1);
        response.headers.append({"Content-Range", "bytes " + span + '/' + QByteArray::number(blob->size)});
    }
    return response;
}

} // namespace sampan::server::jmap
