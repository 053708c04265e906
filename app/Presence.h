// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/Desk.h"
#include "ui/MainWindow.h"
#include "ui/tray/DesktopNotices.h"
#include "ui/tray/Notifier.h"
#include "ui/tray/SlowReplyReminder.h"
#include "ui/tray/TrayIcon.h"

namespace sampan
{

/// The program outside its window: tray icon, notices, reminders, and coming forward when one is opened. GUI thread.
class Presence final : public QObject
{
    Q_OBJECT

public:
    Presence(Desk& desk, MainWindow& window, Theme& theme, Settings& settings, const Clock& clock);

    /// Brings the window to the front; the token (may be empty) is the desktop's permission.
    void comeForward(const QString& activationToken);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectTray();
    void connectWorkspace();
    void appear();

    Desk& m_desk;
    MainWindow& m_window;
    Settings& m_settings;
    const Clock& m_clock;
    TrayIcon m_tray;
    DesktopNotices m_notices;
    Notifier m_notifier;
    std::unique_ptr<SlowReplyReminder> m_reminder; ///< while somebody is signed in
};

} // namespace sampan
