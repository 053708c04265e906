// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QVariant>
#include <compare>

namespace sampan
{

/// An id in 16 bytes, because lists hold a million of them and every index repeats them. All zero means "none". Its
/// order is the order of the text form.
struct CompactId {
    quint64 high = 0;
    quint64 low = 0;

    /// All zero for an empty text and for anything that is not a UUID in its 36 character form.
    static CompactId fromId(QStringView id);
    /// From 16 bytes as they stand in the database; all zero for anything else.
    static CompactId fromBlob(const QByteArray& blob);

    bool isNull() const { return high == 0 && low == 0; }
    Id toId() const;
    /// 16 bytes big endian, or an SQL NULL for "none".
    QVariant toBlob() const;

    friend auto operator<=>(const CompactId&, const CompactId&) = default;
    friend bool operator==(const CompactId&, const CompactId&) = default;
    friend size_t qHash(const CompactId& id, size_t seed = 0) noexcept { return qHashMulti(seed, id.high, id.low); }
};

} // namespace sampan
