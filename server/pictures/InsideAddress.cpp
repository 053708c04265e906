// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pictures/InsideAddress.h"

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <cstring>
#include <netinet/in.h>

namespace sampan::server
{
namespace
{

struct Net4 {
    quint32 first;
    int bits;
};

// IANA's special-purpose registry for IPv4 (RFC 6890) with multicast and what is reserved above it.
constexpr std::array kInside4 = {
    Net4{0x00000000, 8},  Net4{0x0A000000, 8},  Net4{0x64400000, 10}, Net4{0x7F000000, 8},  Net4{0xA9FE0000, 16},
    Net4{0xAC100000, 12}, Net4{0xC0000000, 24}, Net4{0xC0000200, 24}, Net4{0xC0A80000, 16}, Net4{0xC6120000, 15},
    Net4{0xC6336400, 24}, Net4{0xCB007100, 24}, Net4{0xE0000000, 3},
};

bool isInside4(quint32 address)
{
    return std::any_of(kInside4.begin(), kInside4.end(),
                       [address](const Net4& net) { return (address ^ net.first) >> (32 - net.bits) == 0; });
}

quint32 ip4At(const unsigned char* bytes)
{
    return quint32{bytes[0]} << 24 | quint32{bytes[1]} << 16 | quint32{bytes[2]} << 8 | quint32{bytes[3]};
}

// Only 2000::/3 is public; inside it are the documentation net and two ways to wrap an IPv4 address.
bool isInside6(const unsigned char* bytes)
{
    static constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    static constexpr std::array<unsigned char, 12> nat64{0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};
    if (std::equal(mapped.begin(), mapped.end(), bytes) || std::equal(nat64.begin(), nat64.end(), bytes))
        return isInside4(ip4At(bytes + 12));
    if ((bytes[0] & 0xE0) != 0x20)
        return true;
    if (bytes[0] == 0x20 && bytes[1] == 0x02)
        return isInside4(ip4At(bytes + 2));
    // 2001::/23 holds Teredo and other protocols, 2001:db8::/32 documentation.
    const bool special = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02;
    const bool documents = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && bytes[3] == 0xB8;
    return special || documents;
}

} // namespace

bool isInsideAddress(const sockaddr* address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in ip4{};
        std::memcpy(&ip4, address, sizeof ip4);
        return isInside4(ntohl(ip4.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6) {
        sockaddr_in6 ip6{};
        std::memcpy(&ip6, address, sizeof ip6);
        return isInside6(ip6.sin6_addr.s6_addr);
    }
    return true;
}

} // namespace sampan::server
