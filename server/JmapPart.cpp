// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/JmapPart.h"

#include "server/jmap/Endpoints.h"

namespace sampan::server
{
namespace
{

/// RFC 6455, 7.4.1: the server goes away; workstations then connect again.
constexpr quint16 kGoingAway = 1001;

class Jmap final : public JmapPart
{
public:
    Jmap(Database& database, Blobs& blobs, const Clock& clock, const QString& publicUrl)
        : m_endpoints(database, blobs, clock, publicUrl)
    {
    }

    JmapHandlers handlers() override
    {
        using http::Request;
        jmap::Endpoints& endpoints = m_endpoints;
        JmapHandlers handlers;
        handlers.session = [&](const Request& r, const Caller& c) { return endpoints.session(r, c); };
        handlers.api = [&](const Request& r, const Caller& c) { return endpoints.api(r, c); };
        handlers.upload = [&](const Request& r, const Caller& c, const QStringList& path) {
            return endpoints.upload(r, c, path.at(0));
        };
        handlers.resumable = [&](const Request& r, const Caller& c, const QStringList& path) {
            return endpoints.resumable(r, c, path.at(0), path.value(1));
        };
        handlers.download = [&](const Request& r, const Caller& c, const QStringList& path) {
            return endpoints.download(r, c, path.at(0), path.at(1), path.at(2));
        };
        handlers.webSocket = [&](const Request& r, const Caller& c) { return endpoints.webSocket(r, c); };
        handlers.eventSource = [&](const Request& r, const Caller& c) { return endpoints.eventSource(r, c); };
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
    QString base = publicUrl;
    while (base.endsWith(u'/'))
        base.chop(1);
    return std::make_shared<Jmap>(database, blobs, clock, base);
}

} // namespace sampan::server
