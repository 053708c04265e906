// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/JmapClient.h"

namespace sampan
{

/// One upload in parts (server/API.md, "upload in parts"): goes on where an earlier one stopped, if the server still
/// knows it. `progressed` after each part, then one `finished`, unless it is destroyed before. GUI thread.
class ResumableUpload final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kPartBytes = 2'000'000;
    /// Larger content goes in parts.
    static constexpr qint64 kThreshold = 5'000'000;

    /// `address`: of the upload begun before, empty to begin.
    ResumableUpload(JmapClient& client, QByteArray content, QString address, QObject* parent = nullptr);
    ~ResumableUpload() override;

    void start();

Q_SIGNALS:
    /// `sent` bytes are at the server under `address`: what a later attempt goes on from.
    void progressed(const QString& address, qint64 sent);
    void finished(const sampan::Result<sampan::UploadedBlob>& result);

private:
    void begin();
    void askOffset();
    void sendPart();
    void onPart(const Result<HttpAnswer>& answer);
    HttpRequest requestTo(HttpRequest::Verb verb, const QUrl& url) const;
    void end(Result<UploadedBlob> result);

    JmapClient& m_client;
    QByteArray m_content;
    QString m_address;
    qint64 m_offset = 0;
    bool m_hasBegunAnew = false;
    bool m_isDone = false;
    QPointer<HttpCall> m_call;
};

} // namespace sampan
