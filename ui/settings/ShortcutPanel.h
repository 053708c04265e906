// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Overlay.h"

namespace sampan
{

class ActionCatalog;
class Settings;
class ShortcutTable;

/// The table of shortcuts over the window, by "?".
class ShortcutPanel : public Overlay
{
    Q_OBJECT

public:
    ShortcutPanel(const Theme& theme, ActionCatalog& actions, Settings& settings, QWidget* window);

    void start();
    ShortcutTable* table() const { return m_table; }

private:
    ShortcutTable* m_table;
};

} // namespace sampan
