// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Settings.h"
#include "ui/widgets/Overlay.h"

class QVBoxLayout;

namespace sampan
{

class SegmentControl;

/// The user's choices; each acts at once, only the language waits for the next start.
class SettingsPanel : public Overlay
{
    Q_OBJECT

public:
    SettingsPanel(Theme& theme, Settings& settings, QWidget* window);

    void start();

private:
    SegmentControl* addChoice(QVBoxLayout* column, const QString& label, const QStringList& texts, int current);

    SegmentControl* m_first = nullptr;
};

} // namespace sampan
