// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContentCoding.h"

#include <QList>

#include <algorithm>
#include <memory>
#include <zlib.h>
#include <zstd.h>

namespace sampan::http
{
namespace
{

constexpr int kZstdLevel = 3;
constexpr int kGzipLevel = 5;
constexpr int kGzipWindow = 15 + 16;  // zlib's way of saying "with a gzip header"
constexpr int kZstdWindowLogMax = 23; // RFC 9659: a decoder may refuse windows above 8 MiB
constexpr qsizetype kChunk = 64 * 1024;

Error broken()
{
    return {ErrorCode::InvalidArguments, QStringLiteral("the body does not decompress"), {}};
}

Error tooLarge()
{
    return {ErrorCode::RequestTooLarge, QStringLiteral("the decompressed body is above the limit"), {}};
}

Error refused(const char* library)
{
    return {ErrorCode::Internal, QLatin1StringView(library) + QStringLiteral(" failed"), {}};
}

/// zlib takes mutable input by its signature and never writes to it.
void setInput(z_stream& stream, const QByteArray& body)
{
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(body.constData()));
    stream.avail_in = static_cast<uInt>(body.size());
}

void setOutput(z_stream& stream, QByteArray& out, qsizetype from)
{
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + from);
    stream.avail_out = static_cast<uInt>(out.size() - from);
}

Result<QByteArray> gzip(const QByteArray& body)
{
    z_stream stream{};
    if (deflateInit2(&stream, kGzipLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return refused("zlib");
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))), Qt::Uninitialized);
    setInput(stream, body);
    setOutput(stream, out, 0);
    const int state = deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (state != Z_STREAM_END)
        return refused("zlib");
    return out;
}

Result<QByteArray> gunzip(const QByteArray& body, qint64 limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK)
        return refused("zlib");
    const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, inflateEnd);
    QByteArray out;
    setInput(stream, body);
    for (int state = Z_OK; state != Z_STREAM_END;) {
        const qsizetype had = out.size();
        out.resize(had + kChunk);
        setOutput(stream, out, had);
        state = inflate(&stream, Z_NO_FLUSH);
        out.resize(had + kChunk - static_cast<qsizetype>(stream.avail_out));
        if (out.size() > limit)
            return tooLarge();
        if (state != Z_OK && state != Z_STREAM_END)
            return broken();
    }
    if (stream.avail_in != 0)
        return broken();
    return out;
}

Result<QByteArray> zstd(const QByteArray& body)
{
    // One context a thread: making one costs more than compressing a small answer.
    thread_local const std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    const auto length = static_cast<size_t>(body.size());
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(length)), Qt::Uninitialized);
    const size_t size = ZSTD_compressCCtx(context.get(), out.data(), static_cast<size_t>(out.size()), body.constData(),
                                          length, kZstdLevel);
    if (ZSTD_isError(size))
        return refused("zstd");
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

Result<QByteArray> unzstd(const QByteArray& body, qint64 limit)
{
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    if (!context || ZSTD_isError(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kZstdWindowLogMax)))
        return refused("zstd");
    ZSTD_inBuffer input{body.constData(), static_cast<size_t>(body.size()), 0};
    QByteArray out;
    for (size_t left = 1; left != 0;) {
        const qsizetype had = out.size();
        const size_t read = input.pos;
        out.resize(had + kChunk);
        ZSTD_outBuffer output{out.data() + had, static_cast<size_t>(kChunk), 0};
        left = ZSTD_decompressStream(context.get(), &output, &input);
        out.resize(had + static_cast<qsizetype>(output.pos));
        if (ZSTD_isError(left))
            return broken();
        if (out.size() > limit)
            return tooLarge();
        if (left != 0 && output.pos == 0 && input.pos == read)
            return broken(); // no progress: the stream is cut short
    }
    if (input.pos != input.size)
        return broken();
    return out;
}

/// The weight in thousandths of one "coding;q=0.5"; malformed weights count as 0, so a client gets less, never more.
int weightOf(const QByteArray& element)
{
    const qsizetype semicolon = element.indexOf(';');
    if (semicolon < 0)
        return 1000;
    const QByteArray parameter = element.mid(semicolon + 1).trimmed().toLower();
    if (!parameter.startsWith("q="))
        return 1000;
    bool ok = false;
    const double q = parameter.mid(2).trimmed().toDouble(&ok);
    return ok && q >= 0 && q <= 1 ? int(q * 1000) : 0;
}

} // namespace

QByteArray codingName(Coding coding)
{
    switch (coding) {
    case Coding::Gzip:
        return "gzip";
    case Coding::Zstd:
        return "zstd";
    case Coding::Identity:
        break;
    }
    return {};
}

std::optional<Coding> codingByName(const QByteArray& name)
{
    const QByteArray lower = name.trimmed().toLower();
    if (lower.isEmpty() || lower == "identity")
        return Coding::Identity;
    if (lower == "gzip" || lower == "x-gzip")
        return Coding::Gzip;
    if (lower == "zstd")
        return Coding::Zstd;
    return std::nullopt;
}

Coding chooseCoding(const QByteArray& acceptEncoding)
{
    std::optional<int> zstdWeight;
    std::optional<int> gzipWeight;
    int others = 0;
    for (const QByteArray& element : acceptEncoding.split(',')) {
        const QByteArray name = element.split(';').first().trimmed().toLower();
        if (name == "zstd")
            zstdWeight = weightOf(element);
        else if (name == "gzip" || name == "x-gzip")
            gzipWeight = weightOf(element);
        else if (name == "*")
            others = weightOf(element);
    }
    const int forZstd = zstdWeight.value_or(others);
    const int forGzip = gzipWeight.value_or(others);
    if (std::max(forZstd, forGzip) == 0)
        return Coding::Identity;
    return forZstd >= forGzip ? Coding::Zstd : Coding::Gzip;
}

Result<QByteArray> compressed(Coding coding, const QByteArray& body)
{
    switch (coding) {
    case Coding::Gzip:
        return gzip(body);
    case Coding::Zstd:
        return zstd(body);
    case Coding::Identity:
        break;
    }
    return body;
}

Result<QByteArray> decompressed(Coding coding, const QByteArray& body, qint64 limit)
{
    switch (coding) {
    case Coding::Gzip:
        return gunzip(body, limit);
    case Coding::Zstd:
        return unzstd(body, limit);
    case Coding::Identity:
        break;
    }
    if (body.size() > limit)
        return tooLarge();
    return body;
}

} // namespace sampan::http
