// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Discovery.h"

#include "app/net/JmapClient.h"

namespace sampan
{

Result<QUrl> serverFromText(const QString& typed)
{
    const QString text = typed.trimmed();
    const QString full = text.contains(u"://") ? text : QString(u"https://" + text);
    const QUrl url(full, QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (text.isEmpty() || !url.isValid() || !web || !url.userInfo().isEmpty() || !JmapClient::mayTalkTo(url))
        return Error{ErrorCode::InvalidArguments, QStringLiteral("not a server address"), text};
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(url.host());
    server.setPort(url.port());
    return server;
}

} // namespace sampan
