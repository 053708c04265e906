// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTimeEdit>

namespace sampan
{

/// A field for day and time, the same in every language: "2025-11-19 20:02", from left to right, with a calendar.
class MomentField : public QDateTimeEdit
{
    Q_OBJECT

public:
    explicit MomentField(QWidget* parent = nullptr);
};

} // namespace sampan
