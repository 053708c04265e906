// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"

#include <QCoreApplication>
#include <functional>

class QWidget;

namespace sampan
{

class SettingsPage;

/// The pages of the settings, each made from the context. What is chosen acts at once.
class SettingsPages
{
    Q_DECLARE_TR_FUNCTIONS(sampan::SettingsPages)

public:
    static SettingsPage* general(const WorkspaceContext& context, QWidget* parent);
    static SettingsPage* notifications(const WorkspaceContext& context, QWidget* parent);
    static SettingsPage* keyboard(const WorkspaceContext& context, QWidget* parent);
    static SettingsPage* writing(const WorkspaceContext& context, QWidget* parent);
    static SettingsPage* accounts(const WorkspaceContext& context, QWidget* parent, std::function<void()> signOut);
    static SettingsPage* about(const WorkspaceContext& context, QWidget* parent);
};

} // namespace sampan
