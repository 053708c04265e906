// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PrintBox.h"

#include "ui/widgets/SegmentControl.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace sampan
{

PrintBox::PrintBox(const Theme& theme, QWidget* window)
    : FormBox(theme, window, tr("Print the conversation"), tr("Continue"), 400),
      m_where(new SegmentControl(theme, {tr("PDF file"), tr("Printer")}, content())),
      m_internal(new QCheckBox(tr("With internal notes, calls and changes"), content()))
{
    setObjectName(QStringLiteral("printBox"));
    m_where->setAccessibleName(tr("Where to"));
    column()->addWidget(m_where, 0, Qt::AlignLeading);
    column()->addWidget(m_internal);
    setFirst(m_where);
}

bool PrintBox::toPdf() const
{
    return m_where->current() == 0;
}

bool PrintBox::internal() const
{
    return m_internal->isChecked();
}

} // namespace sampan
