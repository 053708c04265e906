// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/JmapPart.h"

#include "server/jmap/Endpoints.h"

namespace sampan::server
{
namespace
{

constexpr quint16 kGoingAway = 1001; // RFC 6455, 7.4.1

class Part final : public JmapPart
{
public:
    Part(Database& database, Blobs& blobs, const Clock& clock, const QString& publicUrl)
        : m_endpoints(database, blobs, clock, publicUrl)
    {
    }

    JmapHandlers handlers() override
    {
        jmap::Endpoints* const to = &m_endpoints;
        JmapHandlers handlers;
        handlers.session = [to](const http::Request& r, const Caller& c) { return to->session(r, c); };
        handlers.api = [to](const http::Request& r, const Caller& c) { return to->api(r, c); };
        handlers.upload = [to](const http::Request& r, const Caller& c, const QStringList& path) {
            return to->upload(r, c, path.value(0));
        };
        handlers.download = [to](const http::Request& r, const Caller& c, const QStringList& path) {
            return to->download(r, c, path.value(0), path.value(1), path.value(2));
        };
        handlers.webSocket = [to](const http::Request& r, const Caller& c) { return to->webSocket(r, c); };
        handlers.eventSource = [to](const http::Request& r, const Caller& c) { return to->eventSource(r, c); };
        return handlers;
    }

    void announceAll() override { m_endpoints.hub().announceAll(); }
    void closeAll() override { m_endpoints.hub().endAll(kGoingAway, "the server stops"); }

private:
    jmap::Endpoints m_endpoints;
};

} // namespace

std::shared_ptr<JmapPart> JmapPart::make(Database& database, Blobs& blobs, const Clock& clock, const QString& publicUrl)
{
    return std::make_shared<Part>(database, blobs, clock, publicUrl);
}

} // namespace sampan::server
