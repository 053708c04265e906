// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

/// One address or number of a customer with a button that copies it.
class ContactRow : public QWidget
{
    Q_OBJECT

public:
    /// `shown` is what is read, `value` what is copied; `what` names it for a screen reader ("E-mail").
    ContactRow(const Theme& theme, const QString& icon, const QString& what, const QString& shown, const QString& value,
               QWidget* parent = nullptr);

Q_SIGNALS:
    void copied(const QString& value);

private:
    QString m_value;
};

} // namespace sampan
