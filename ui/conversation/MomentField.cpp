// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MomentField.h"

namespace sampan
{

// A locale's own format may have twelve hours, and in Arabic its parts change places while they are being written.
MomentField::MomentField(QWidget* parent) : QDateTimeEdit(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setCalendarPopup(true);
    setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace sampan
