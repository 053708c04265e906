// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"

#include <QWidget>
#include <functional>

class QStackedLayout;

namespace sampan
{

class ConversationWindows;
class SignInPage;
class Workspace;

/// The main window: first the sign-in page, then the workspace. Whoever composes the program opens the store and calls
/// `openWorkspace`; signing out calls `closeWorkspace` before the store is closed. When the interface's language
/// changes it builds its screens anew where they were.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(Theme& theme, Settings& settings, SessionControl& session);
    ~MainWindow() override;

    /// The context's `actions`, `theme`, `settings` and `windows` are filled in here.
    void openWorkspace(WorkspaceContext context);
    /// Back to the sign-in page, with a sentence why (may be empty).
    void closeWorkspace(const QString& notice = {});
    Workspace* workspace() const { return m_workspace; }
    /// Made when it is wanted first.
    SignInPage* signInPage();
    ActionCatalog* actions() const { return m_actions; }
    ConversationWindows* windows() const { return m_windows; }

    /// Opens a conversation that a link or notice names, if it is on this computer; else says that it is not.
    void openNamed(const Id& conversationId);
    /// The same for what `link` names; an empty id: it names nothing, and the agent is told so.
    void openLink(const QString& link, const Id& conversationId);
    /// Another account's window could not be opened; `program` is what did not start.
    void sayCannotStart(const QString& program);
    /// A sentence at the bottom, if there is a workspace.
    void say(const QString& icon, const QString& text);
    /// In front of all others, with the focus.
    void bringForward();
    /// Asked when the window is closed: true only hides it, because the tray brings it back.
    void setHidesWhen(std::function<bool()> hides) { m_hidesWhen = std::move(hides); }
    /// Saves the draft and the shape of the window, for an end that gives no second chance.
    void save();
    /// Ends the program whatever closing does.
    void quit();

Q_SIGNALS:
    /// The program is to end.
    void closing();
    /// A workspace stands, also after the language was changed.
    void workspaceOpened();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeSignIn();
    void connectSession();
    void makeWorkspace();
    void dropWorkspace();
    void buildAnew();

    Theme& m_theme;
    Settings& m_settings;
    SessionControl& m_session;
    WorkspaceContext m_context;
    ActionCatalog* m_actions = nullptr;
    ConversationWindows* m_windows = nullptr;
    QStackedLayout* m_pages;
    SignInPage* m_signIn = nullptr;
    Workspace* m_workspace = nullptr;
    std::function<bool()> m_hidesWhen;
    bool m_isBuilding = false;
    bool m_isQuitting = false;
};

} // namespace sampan
