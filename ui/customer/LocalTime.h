// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "ui/widgets/TextLabel.h"

#include <QTimeZone>

class QTimer;

namespace sampan
{

/// The zone a customer lives in: the one noted, else the only one of the country, else invalid (a country of several
/// zones tells nothing).
QTimeZone zoneOf(const QString& timeZone, const QString& country);

/// "Germany · 07:20 there". Moves on with the minute while it is seen, and asks for no time otherwise.
class LocalTime : public TextLabel
{
    Q_OBJECT

public:
    LocalTime(const Theme& theme, const Clock& clock, QWidget* parent = nullptr);

    void setPlace(const QString& timeZone, const QString& country);
    bool isTicking() const;
    void refreshTime();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void arrangeTimer();

    const Clock& m_clock;
    QTimeZone m_zone;
    QString m_country;
    QTimer* m_minute;
};

} // namespace sampan
