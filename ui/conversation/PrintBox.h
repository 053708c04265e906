// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/FormBox.h"

class QCheckBox;

namespace sampan
{

class SegmentControl;

/// Asks where a conversation is printed to, and whether what only the team may read goes along.
class PrintBox : public FormBox
{
    Q_OBJECT

public:
    PrintBox(const Theme& theme, QWidget* window);

    bool toPdf() const;
    bool internal() const;
    QCheckBox* internalBox() const { return m_internal; }

private:
    SegmentControl* m_where;
    QCheckBox* m_internal;
};

} // namespace sampan
