// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <array>
#include <optional>

namespace sampan
{

/// The sections of a queue by how long the customer has waited (product.md names the goals of one, eight and 24 hours).
enum class WaitSection { Over24h, Over8h, Over1h, Under1h, NobodyWaits };

namespace waitSection
{

/// Milliseconds; a wait of exactly that long is over it.
inline constexpr std::array<qint64, 3> borders = {24 * 3'600'000LL, 8 * 3'600'000LL, 3'600'000LL};

/// Instants in milliseconds since 1970; `since` 0: nobody waits.
WaitSection of(qint64 since, qint64 now);
/// When the wait passes its next border; nothing after the last.
std::optional<qint64> nextBorder(qint64 since, qint64 now);

} // namespace waitSection
} // namespace sampan

Q_DECLARE_METATYPE(sampan::WaitSection)
