// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>

namespace sampan
{

/// The messages of RFC 8620 as the workstation speaks them.

/// The version of the vendor capability this workstation speaks.
inline constexpr int kDeskVersion = 1;

/// One API request under construction (RFC 8620, 3.3).
class JmapRequest
{
public:
    explicit JmapRequest(QString accountId) : m_accountId(std::move(accountId)) {}

    /// Appends a method call and returns its call id; `accountId` is added to the arguments.
    QString add(const QString& method, QJsonObject arguments);
    /// A back reference (RFC 8620, 3.7) to the result of an earlier call of this request.
    static QJsonObject resultOf(const QString& callId, const QString& method, const QString& path);

    bool isEmpty() const { return m_calls.isEmpty(); }
    const QString& accountId() const { return m_accountId; }
    QByteArray toBytes() const;

private:
    QString m_accountId;
    QJsonArray m_calls;
};

/// One method's answer; for a failed method `error` is set and `arguments` is the raw error object.
struct JmapAnswer {
    QString method;
    QString callId;
    QJsonObject arguments;
    std::optional<Error> error;
};

struct JmapResponse {
    QList<JmapAnswer> answers;
    QString sessionState;

    /// The one answer of a call: the error if the method failed, MalformedReply if it is missing or of another method.
    Result<QJsonObject> of(const QString& callId, const QString& method) const;
};

/// MalformedReply unless the object is an RFC 8620 response.
Result<JmapResponse> jmapResponseFromJson(const QJsonObject& json);

/// What the workstation uses of the session resource (RFC 8620, 2 and RFC 8887, 3).
struct JmapSession {
    QString accountId;
    QString username;
    QString state;
    QString serverVersion;
    QUrl apiUrl;
    QUrl webSocketUrl; ///< empty when the server offers none
    QString uploadTemplate;
    QString downloadTemplate;
    QString eventSourceTemplate;
    qint64 maxSizeUpload = 0;
    qint64 maxSizeRequest = 0;
    int maxCallsInRequest = 0;
    int maxObjectsInGet = 0;
    int maxObjectsInSet = 0;

    QUrl uploadUrl() const;
    /// Where an upload in parts begins.
    QUrl resumableUploadUrl() const { return uploadUrl().resolved(QUrl(QStringLiteral("resumable"))); }
    QUrl downloadUrl(const QString& blobId, const QString& name, const QString& type) const;
    /// Our server loads the picture at `address`, which stands in this message.
    QUrl pictureUrl(const QString& messageId, const QString& address) const;
    QUrl eventSourceUrl(int pingSeconds) const;
};

/// ServerTooOld or ServerTooNew when the vendor capability is missing or of another version, MalformedReply when it is
/// no session. Relative addresses are resolved against `source`.
Result<JmapSession> jmapSessionFromJson(const QJsonObject& json, const QUrl& source);

} // namespace sampan
