// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/FormBox.h"

#include <QDateTime>

class QDateTimeEdit;

namespace sampan
{

/// Asks for a day and time by the agent's clock, not before now.
class MomentBox : public FormBox
{
    Q_OBJECT

public:
    /// `now` and `proposed` UTC.
    MomentBox(const Theme& theme, QWidget* window, const QString& title, const QString& accept, const QDateTime& now,
              const QDateTime& proposed);

    /// UTC.
    QDateTime moment() const;
    QDateTimeEdit* field() const { return m_field; }

protected:
    bool check() override;

private:
    QDateTime m_now;
    QDateTimeEdit* m_field;
};

} // namespace sampan
