// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <functional>

class QObject;

namespace sampan
{

/// Where requests get their access token from; implemented by the session. GUI thread.
class TokenSource
{
public:
    virtual ~TokenSource() = default;
    virtual QByteArray accessToken() const = 0;
    /// Makes a new access token in place of `used`; many may ask, one exchange is made. `done` is called once unless
    /// `context` is gone by then. If another token than `used` is already there, it succeeds at once.
    virtual void refresh(const QByteArray& used, QObject* context, std::function<void(Result<void>)> done) = 0;
};

} // namespace sampan
