// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sockaddr;

namespace sampan::server
{

/// True for every address that is not one of the public internet: loopback, private, link-local, shared (RFC 6598),
/// multicast, reserved, and IPv6 addresses that carry such an IPv4 one. Also true for families other than IP.
bool isInsideAddress(const sockaddr* address);

} // namespace sampan::server
