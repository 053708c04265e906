// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sampan::server::jmap
{

/// What one request may ask (RFC 8620, 2); announced in the session object and enforced.
struct Limits {
    qint64 maxSizeUpload = 50'000'000;  ///< bytes
    qint64 maxSizeRequest = 10'000'000; ///< bytes
    int maxConcurrentUpload = 4;        ///< of one agent
    int maxConcurrentRequests = 8;      ///< of one agent
    int maxCallsInRequest = 64;
    int maxObjectsInGet = 1000; ///< also the most ids a page of /query and /changes has
    int maxObjectsInSet = 1000;
};

} // namespace sampan::server::jmap
