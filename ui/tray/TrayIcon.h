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

/// The program's mark in the tray with the number of messages not looked at, and a menu: open, rest, quit. Invisible
/// where the desktop has no tray.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    TrayIcon(const Theme& theme, Settings& settings, const Clock& clock, const QIcon& icon, QObject* parent = nullptr);
    ~TrayIcon() override;

    void setCount(int count);
    QSystemTrayIcon* icon() const { return m_tray; }
    QMenu* menu() const { return m_menu.get(); }
    /// `icon` with a round badge; "99+" above that, nothing at zero. `size` in device pixels.
    static QPixmap badged(const QIcon& icon, int count, int size, const Theme& theme);
    /// Asks for rest until switched off, or takes it back.
    /// Answers what to say about it.
    static QString toggleRest(Settings& settings, const Clock& clock);

Q_SIGNALS:
    void openAsked();
    void quitAsked();

private:
    void fillMenu();
    void refresh();

    const Theme& m_theme;
    Settings& m_settings;
    const Clock& m_clock;
    QIcon m_icon;
    QSystemTrayIcon* m_tray;
    std::unique_ptr<QMenu> m_menu;
    QAction* m_rest = nullptr;
    int m_count = 0;
};

} // namespace sampan
