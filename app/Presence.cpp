// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Presence.h"

#include "ui/ActionCatalog.h"
#include "ui/Settings.h"

#include <QApplication>
#include <QEvent>
#include <QSystemTrayIcon>

namespace sampan
{

Presence::Presence(Desk& desk, MainWindow& window, Theme& theme, Settings& settings, const Clock& clock)
    : m_desk(desk), m_window(window), m_settings(settings), m_clock(clock),
      m_tray(theme, settings, clock, QApplication::windowIcon()), m_notifier(desk.store(), settings, clock, m_notices)
{
    // Hidden in the tray there is no window left, and the program goes on.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    window.installEventFilter(this);
    m_tray.setWindowShown(window.isVisible());
    window.setHidesWhen([this] { return m_settings.staysInTray() && m_tray.isThere(); });
    connect(
        qApp, &QGuiApplication::commitDataRequest, &window, [&window] { window.save(); }, Qt::DirectConnection);
    m_notifier.setWindow(&window);
    connectTray();
    connect(&m_notices, &NoticeChannel::opened, this, [this](const QString& target, const QString& token) {
        comeForward(token);
        m_window.openNamed(target);
    });
    connect(&window, &MainWindow::workspaceOpened, this, &Presence::connectWorkspace);
    connect(&desk, &Desk::closing, this, [this] { m_reminder.reset(); });
    connect(&desk.sync(), &SyncStatus::changed, this,
            [this] { m_notifier.setFilling(m_desk.sync().state() != SyncStatus::State::Online); });
}

void Presence::connectTray()
{
    connect(&m_notifier, &Notifier::countChanged, &m_tray, &TrayIcon::setCount);
    connect(&m_tray, &TrayIcon::openAsked, this, [this] { comeForward({}); });
    connect(&m_tray, &TrayIcon::hideAsked, &m_window, [this] {
        m_window.save();
        m_window.hide();
    });
    connect(&m_tray, &TrayIcon::quitAsked, &m_window, &MainWindow::quit);
}

// Joining the tray asks the desktop and waits, so the window comes first.
bool Presence::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window) {
        if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
            m_tray.setWindowShown(event->type() == QEvent::Show);
        if (event->type() == QEvent::Paint && !m_tray.icon())
            QMetaObject::invokeMethod(this, &Presence::appear, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Presence::appear()
{
    m_tray.appear();
    m_notices.setTray(m_tray.icon());
}

void Presence::connectWorkspace()
{
    m_window.actions()->connectAction(ActionId::DoNotDisturb, this, [this] {
        m_window.say(QStringLiteral("bell"), TrayIcon::toggleRest(m_settings, m_clock));
    });
    m_reminder = std::make_unique<SlowReplyReminder>(m_desk.store(), m_settings, m_clock, m_notices,
                                                     m_desk.session().agent().id);
}

void Presence::comeForward(const QString& activationToken)
{
    // Qt's Wayland plugin takes the token from here when a window asks to be activated.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    m_window.bringForward();
}

} // namespace sampan
