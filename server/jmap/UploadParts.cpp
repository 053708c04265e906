// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/UploadParts.h"

#include "server/jmap/Answers.h"
#include "server/storage/JsonText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMutexLocker>
#include <QSaveFile>

namespace sampan::server::jmap
{
namespace
{

constexpr int kMaxBegun = 16;
constexpr qint64 kLifeSeconds = 24 * 60 * 60;
constexpr qint64 kPruneSeconds = 60 * 60;

/// A whole number from 0 on, or -1.
qint64 numberIn(const http::Request& request, const char* header)
{
    bool ok = false;
    const qint64 number = request.header(header).toLongLong(&ok);
    return ok && number >= 0 ? number : -1;
}

http::Response standing(int status, qint64 offset, qint64 length)
{
    http::Response response;
    response.status = status;
    response.headers = {{"Cache-Control", "no-store"},
                        {"Upload-Offset", QByteArray::number(offset)},
                        {"Upload-Length", QByteArray::number(length)}};
    return response;
}

http::Response limit(const char* name)
{
    return refusal(RequestError{{ErrorCode::LimitExceeded, {}, {}}, QLatin1StringView(name)});
}

QJsonObject readJson(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

UploadParts::UploadParts(Blobs& blobs, const Clock& clock, qint64 maxSize)
    : m_blobs(blobs), m_clock(clock), m_maxSize(maxSize),
      m_folder(QFileInfo(blobs.folder()).dir().filePath(QStringLiteral("uploads")))
{
}

QString UploadParts::pathOf(const QString& token, const char* ending) const
{
    return m_folder + u'/' + token + QLatin1StringView(ending);
}

int UploadParts::countOf(const Caller& caller) const
{
    int count = 0;
    for (const QString& name : QDir(m_folder).entryList({QStringLiteral("*.json")}))
        count += readJson(m_folder + u'/' + name).value(u"agentId").toString() == caller.agentId ? 1 : 0;
    return count;
}

http::Response UploadParts::begin(const http::Request& request, const Caller& caller, const QString& baseUrl)
{
    const qint64 length = numberIn(request, "upload-length");
    if (length <= 0)
        return refusal(ErrorCode::InvalidArguments, QStringLiteral("Upload-Length says how many bytes will come"));
    if (length > m_maxSize)
        return limit("maxSizeUpload");
    const QMutexLocker lock(&m_mutex);
    if (countOf(caller) >= kMaxBegun)
        return limit("maxConcurrentUpload");
    const QByteArray named = request.header("content-type").left(255);
    const QString token = newId();
    const QJsonObject about{{QStringLiteral("agentId"), caller.agentId},
                            {QStringLiteral("length"), length},
                            {QStringLiteral("type"), named.isEmpty() ? QStringLiteral("application/octet-stream")
                                                                     : QString::fromLatin1(named)}};
    QFile part(pathOf(token, ".part"));
    QSaveFile file(pathOf(token, ".json"));
    const bool written = QDir().mkpath(m_folder) && part.open(QIODevice::WriteOnly) &&
                         file.open(QIODevice::WriteOnly) && file.write(jsonText::of(about)) > 0 && file.commit();
    if (!written)
        return refusal(ErrorCode::FileUnwritable, {});
    http::Response response = standing(201, 0, length);
    response.headers.append(std::pair(QByteArray("Location"),
                                      (baseUrl + u"/jmap/upload/" + kAccountId + u"/resumable/" + token).toLatin1()));
    return response;
}

std::optional<UploadParts::Part> UploadParts::find(const Caller& caller, const QString& token) const
{
    if (!isValidId(token)) // it becomes a file's name
        return std::nullopt;
    const QJsonObject about = readJson(pathOf(token, ".json"));
    if (about.isEmpty() || about.value(u"agentId").toString() != caller.agentId)
        return std::nullopt;
    return Part{pathOf(token, ".part"), about.value(u"length").toInteger(), about.value(u"type").toString()};
}

http::Response UploadParts::resume(const http::Request& request, const Caller& caller, const QString& token)
{
    const QMutexLocker lock(&m_mutex);
    const auto part = find(caller, token);
    if (!part)
        return refusal(ErrorCode::NotFound, QStringLiteral("there is no such upload"));
    if (request.method != "PATCH")
        return standing(204, QFileInfo(part->file).size(), part->length);
    return append(request, caller, *part, token);
}

/// With the lock held.
http::Response UploadParts::append(const http::Request& request, const Caller& caller, const Part& part,
                                   const QString& token)
{
    QFile file(part.file);
    if (!file.open(QIODevice::Append))
        return refusal(ErrorCode::FileUnwritable, {});
    const qint64 before = file.size();
    if (numberIn(request, "upload-offset") != before)
        return standing(409, before, part.length);
    if (before + request.body.size() > part.length)
        return limit("maxSizeUpload");
    const bool isWhole = file.write(request.body) == request.body.size() && file.flush();
    if (!isWhole) {
        file.resize(before); // half a part would only shift what follows
        return refusal(ErrorCode::StorageFull, {});
    }
    file.close();
    if (before + request.body.size() < part.length)
        return standing(204, before + request.body.size(), part.length);
    http::Response response = finish(caller, part);
    if (response.status == 201) {
        QFile::remove(pathOf(token, ".json"));
        QFile::remove(part.file);
    }
    return response;
}

http::Response UploadParts::finish(const Caller& caller, const Part& part)
{
    QFile file(part.file);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(ErrorCode::FileUnreadable, {});
    const auto blob = m_blobs.upload(caller.agentId, file.readAll(), part.type);
    if (!blob)
        return refusal(blob.error().code, {});
    return jsonAnswer(QJsonObject{{QStringLiteral("accountId"), kAccountId},
                                  {QStringLiteral("blobId"), blob->id},
                                  {QStringLiteral("type"), part.type},
                                  {QStringLiteral("size"), blob->size}},
                      201);
}

void UploadParts::prune()
{
    const QMutexLocker lock(&m_mutex);
    const QDateTime now = m_clock.now();
    if (m_lastPrune.isValid() && m_lastPrune.secsTo(now) < kPruneSeconds)
        return;
    m_lastPrune = now;
    for (const QFileInfo& part : QDir(m_folder).entryInfoList({QStringLiteral("*.part")})) {
        if (part.lastModified().secsTo(now) < kLifeSeconds)
            continue;
        QFile::remove(pathOf(part.completeBaseName(), ".json"));
        QFile::remove(part.filePath());
    }
}

} // namespace sampan::server::jmap
