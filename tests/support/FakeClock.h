// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"

#include <QTimeZone>

namespace sampan::test
{

/// Time that moves only when a test says so. One thread.
class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_now; }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now = QDateTime(QDate(2026, 11, 22), QTime(9, 0), QTimeZone::utc());
};

} // namespace sampan::test
