// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace sampan
{

/// The present, so that tests own the time. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC, milliseconds.
    virtual QDateTime now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
};

} // namespace sampan
