// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/SendTimes.h"
#include "ui/widgets/Overlay.h"

class QVBoxLayout;

namespace sampan
{

class Button;
class MomentField;
class TextLabel;

/// Asks when: offered times as rows, and a field for any other. Every time is shown by the agent's clock and, where it
/// is known, the buyer's.
class TimeBox : public Overlay
{
    Q_OBJECT

public:
    enum class Purpose { SendLater, Snooze };

    /// `now` UTC; `buyer` may be invalid.
    TimeBox(const Theme& theme, QWidget* window, Purpose purpose, const QDateTime& now, const QTimeZone& buyer);

    /// "14:20 here, 08:20 for the buyer" with the day where it is not today's.
    static QString bothClocks(const QDateTime& at, const QDateTime& now, const QTimeZone& own, const QTimeZone& buyer);
    static QString nameOf(OfferedTime::Kind kind);

Q_SIGNALS:
    void chosen(const QDateTime& at);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addOffer(QVBoxLayout* column, const OfferedTime& time);
    void addOther(QVBoxLayout* column);
    void refreshOther();
    void refit();
    void choose(const QDateTime& at);

    Purpose m_purpose;
    QDateTime m_now;
    QTimeZone m_buyer;
    QWidget* m_content;
    QWidget* m_first = nullptr;
    MomentField* m_field = nullptr;
    TextLabel* m_otherClocks = nullptr;
    Button* m_accept = nullptr;
};

} // namespace sampan
