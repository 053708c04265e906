// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"

#include <QWidget>

class QStackedLayout;

namespace sampan
{

class SignInPage;
class Workspace;

/// The one window: first the sign-in page, then the workspace. Whoever composes the program opens the store and calls
/// `openWorkspace`; signing out calls `closeWorkspace` before the store is closed.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(Theme& theme, Settings& settings, SessionControl& session);
    ~MainWindow() override;

    /// The context's `actions`, `theme` and `settings` are filled in here.
    void openWorkspace(WorkspaceContext context);
    /// Back to the sign-in page, with a sentence why (may be empty).
    void closeWorkspace(const QString& notice = {});
    Workspace* workspace() const { return m_workspace; }
    SignInPage* signInPage() const { return m_signIn; }
    ActionCatalog* actions() const { return m_actions; }

Q_SIGNALS:
    /// The window is being closed by the user.
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void restoreShape();

    Theme& m_theme;
    Settings& m_settings;
    ActionCatalog* m_actions = nullptr;
    QStackedLayout* m_pages;
    SignInPage* m_signIn;
    Workspace* m_workspace = nullptr;
};

} // namespace sampan
