// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Http.h"
#include "server/pictures/PictureLoader.h"
#include "server/services/AccountsCaller.h"
#include "server/storage/Database.h"

#include <semaphore>

namespace sampan::server
{

/// GET /jmap/picture?messageId=&url=: a picture that a message refers to, loaded by this server so that the sender
/// learns nothing of the agent's machine. Only addresses that stand in a message the caller may see, so that nobody
/// gets a way into the world through us. Thread-safe.
class PictureEndpoint
{
public:
    static constexpr int kAtOnce = 4; ///< others are told to come again: loading holds a worker

    PictureEndpoint(Database& database, PictureLoader loader) : m_database(database), m_loader(loader) {}

    /// 200 with the bytes; errors as server/API.md lists them.
    Result<http::Response> answer(const http::Request& request, const Caller& caller);

private:
    /// NotFound when the message is not the caller's to see, or the address not in it.
    Result<void> check(const Caller& caller, const Id& messageId, const QString& address);

    Database& m_database;
    const PictureLoader m_loader;
    std::counting_semaphore<kAtOnce> m_free{kAtOnce};
};

} // namespace sampan::server
