// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pictures/PictureEndpoint.h"

#include "html/SafeHtml.h"
#include "server/storage/MessageRows.h"
#include "server/storage/Visibility.h"

namespace sampan::server
{
namespace
{

Error notThere()
{
    return {ErrorCode::NotFound, QStringLiteral("no such picture in a message you may see"), {}};
}

http::Response responseOf(Picture picture)
{
    http::Response response;
    response.contentType = std::move(picture.type);
    response.body = std::move(picture.content);
    response.compressible = false;
    response.headers = {{"Cache-Control", "private, max-age=86400"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Content-Security-Policy", "sandbox; default-src 'none'"}};
    return response;
}

/// What the caller sees of the message's HTML; empty when nothing.
Result<QString> htmlOf(Connection& connection, const Viewer& viewer, const Id& messageId)
{
    const auto message = messageRows::find(connection, messageId);
    if (!message)
        return message.error();
    if (!*message)
        return QString();
    const auto scope = visibility::scopeOfConversation(connection, (*message)->conversationId);
    if (!scope)
        return scope.error();
    return *scope && viewer.sees(**scope) ? (*message)->htmlBody : QString();
}

} // namespace

Result<void> PictureEndpoint::check(const Caller& caller, const Id& messageId, const QString& address)
{
    QString html;
    const auto done = m_database.read([&](Connection& connection) -> Result<void> {
        auto found = htmlOf(connection, caller.viewer(), messageId);
        if (!found)
            return found.error();
        html = std::move(*found);
        return {};
    });
    if (!done)
        return done.error();
    return sanitizeHtml(html).remotePictures.contains(address) ? Result<void>() : notThere();
}

Result<http::Response> PictureEndpoint::answer(const http::Request& request, const Caller& caller)
{
    const QString address = request.query.queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded);
    const Id messageId = request.query.queryItemValue(QStringLiteral("messageId"), QUrl::FullyDecoded);
    if (address.isEmpty() || messageId.isEmpty())
        return Error{ErrorCode::InvalidArguments, QStringLiteral("url and messageId are needed"), {}};
    if (const auto checked = check(caller, messageId, address); !checked)
        return checked.error();
    if (!m_free.try_acquire())
        return Error{ErrorCode::ServerUnavailable, QStringLiteral("too many pictures at once"), {}};
    auto picture = m_loader.load(QUrl(address));
    m_free.release();
    if (!picture)
        return picture.error();
    return responseOf(std::move(*picture));
}

} // namespace sampan::server
