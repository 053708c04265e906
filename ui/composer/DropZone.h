// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

/// What lies over the composer while files are dragged over it: where they go when let go.
class DropZone : public QWidget
{
    Q_OBJECT

public:
    DropZone(const Theme& theme, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace sampan
