// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QUrl>
#include <chrono>

namespace sampan::server
{

struct Picture {
    QByteArray type; ///< "image/png" and the like, from the bytes and not from what the other server says
    QByteArray content;
};

/// Reads one picture from a server of the world: http and https only, never from an address inside our own network,
/// without cookies, referrer, names or the proxies of the environment. Thread-safe, blocks.
class PictureLoader
{
public:
    struct Limits {
        qint64 bytes = 5'000'000;
        std::chrono::seconds time{15};
        long redirects = 3;
        /// Also loopback, private and link-local addresses; for tests and for shops whose pictures live inside.
        bool insideToo = false;
    };

    PictureLoader() : PictureLoader(Limits{}) {}
    explicit PictureLoader(Limits limits);

    /// InvalidArguments: not an address that may be asked. Forbidden: it leads inside. LimitExceeded: too large.
    /// Timeout. NotFound: no answer with a picture in it.
    Result<Picture> load(const QUrl& address) const;

private:
    const Limits m_limits;
};

/// "image/png", "image/jpeg", "image/gif", "image/webp" or "image/bmp" by the first bytes; empty for anything else. SVG
/// is not among them: it is a program.
QByteArray pictureTypeOf(const QByteArray& content);

} // namespace sampan::server
