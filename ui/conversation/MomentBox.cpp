// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MomentBox.h"

#include "ui/conversation/MomentField.h"

#include <QVBoxLayout>

namespace sampan
{

MomentBox::MomentBox(const Theme& theme, QWidget* window, const QString& title, const QString& accept,
                     const QDateTime& now, const QDateTime& proposed)
    : FormBox(theme, window, title, accept, 360), m_now(now), m_field(new MomentField(content()))
{
    m_field->setDateTime(proposed.toLocalTime());
    addField(tr("Day and time, by the clock here"), m_field);
    setFirst(m_field);
}

QDateTime MomentBox::moment() const
{
    return m_field->dateTime().toUTC();
}

bool MomentBox::check()
{
    if (moment() > m_now)
        return true;
    setProblem(tr("This moment has passed."));
    return false;
}

} // namespace sampan
