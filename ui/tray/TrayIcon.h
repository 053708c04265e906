// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "ui/Theme.h"

#include <QIcon>
#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace sampan
{

class Settings;

/// The program's mark in the tray with the number of messages not looked at, and a menu: open or hide, rest, quit. A
/// tray that comes later is joined then. GUI thread.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    TrayIcon(const Theme& theme, Settings& settings, const Clock& clock, const QIcon& icon, QObject* parent = nullptr);
    ~TrayIcon() override;

    /// Joins the tray; the desktop may make this wait for its answer, so it is done when the window stands.
    void appear();
    /// Whether the agent finds the program in a tray; false before `appear`.
    bool isThere() const;
    /// Whether this desktop has a tray at all.
    static bool isOffered();

    void setCount(int count);
    /// What the first line of the menu does: hide a window that is shown, open a hidden one.
    void setWindowShown(bool shown) { m_isWindowShown = shown; }
    /// Null before `appear`.
    QSystemTrayIcon* icon() const { return m_tray; }
    QMenu* menu() const { return m_menu.get(); }
    /// `icon` with a round badge; "99+" above that, nothing at zero. `size` in device pixels.
    static QPixmap badged(const QIcon& icon, int count, int size, const Theme& theme);
    /// Asks for rest until switched off, or takes it back.
    /// Answers what to say about it.
    static QString toggleRest(Settings& settings, const Clock& clock);

Q_SIGNALS:
    void openAsked();
    void hideAsked();
    void quitAsked();

private:
    void fillMenu();
    void nameOpen();
    void refresh();

    const Theme& m_theme;
    Settings& m_settings;
    const Clock& m_clock;
    QIcon m_icon;
    QSystemTrayIcon* m_tray = nullptr;
    std::unique_ptr<QMenu> m_menu;
    QAction* m_open = nullptr;
    QAction* m_rest = nullptr;
    int m_count = 0;
    bool m_isWindowShown = false;
};

} // namespace sampan
