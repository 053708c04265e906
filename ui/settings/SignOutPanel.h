// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Overlay.h"

namespace sampan
{

class Button;

/// Signing out: keep this computer's data for the next time, or wipe it. Says what would be lost.
class SignOutPanel : public Overlay
{
    Q_OBJECT

public:
    /// `unsent`: entries of the outbox that wiping would lose.
    SignOutPanel(const Theme& theme, int unsent, QWidget* window);

Q_SIGNALS:
    void keepChosen();
    void wipeChosen();
};

} // namespace sampan
