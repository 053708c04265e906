// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/JmapPart.h"

#include "server/Problem.h"

namespace sampan::server
{
namespace
{

/// Stands in until the endpoints of server/jmap are joined here: everything is "not available now".
class NoJmap final : public JmapPart
{
public:
    JmapHandlers handlers() override
    {
        const auto refuse = [] { return problemOf({ErrorCode::ServerUnavailable, {}, {}}); };
        const auto refuseUpgrade = [refuse] {
            http::Upgrade upgrade;
            upgrade.refusal = refuse();
            return upgrade;
        };
        JmapHandlers handlers;
        handlers.session = [=](const http::Request&, const Caller&) { return refuse(); };
        handlers.api = [=](const http::Request&, const Caller&) { return refuse(); };
        handlers.upload = [=](const http::Request&, const Caller&, const QStringList&) { return refuse(); };
        handlers.download = [=](const http::Request&, const Caller&, const QStringList&) { return refuse(); };
        handlers.webSocket = [=](const http::Request&, const Caller&) { return refuseUpgrade(); };
        handlers.eventSource = [=](const http::Request&, const Caller&) { return refuseUpgrade(); };
        return handlers;
    }
    void announceAll() override {}
    void closeAll() override {}
};

} // namespace

std::shared_ptr<JmapPart> JmapPart::make(Database&, Blobs&, const Clock&, const QString&)
{
    return std::make_shared<NoJmap>();
}

} // namespace sampan::server
