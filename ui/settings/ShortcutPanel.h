// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ActionCatalog.h"
#include "ui/widgets/Overlay.h"

class QScrollArea;

namespace sampan
{

/// The table of shortcuts, made from the catalogue.
class ShortcutPanel : public Overlay
{
    Q_OBJECT

public:
    ShortcutPanel(const Theme& theme, const ActionCatalog& actions, QWidget* window);

    void start();

private:
    QWidget* makeTable(const ActionCatalog& actions);

    QScrollArea* m_scroll;
};

} // namespace sampan
