// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Http.h"
#include "server/services/Accounts.h"

namespace sampan::server
{

/// The JSON side of services/Accounts; API.md, "Signing in". Thread-safe.
class AuthEndpoints
{
public:
    explicit AuthEndpoints(Accounts& accounts) : m_accounts(accounts) {}

    /// POST /auth/token
    http::Response token(const http::Request& request);
    /// GET /auth/tokens
    http::Response list(const Caller& caller);
    /// DELETE /auth/tokens/{id}
    http::Response revoke(const Caller& caller, const Id& signInId);
    /// POST /auth/signout
    http::Response signOut(const Caller& caller);

private:
    Result<TokenPair> grant(const http::Request& request);
    Accounts& m_accounts;
};

} // namespace sampan::server
