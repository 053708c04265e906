// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Notifier.h"
#include "app/Options.h"
#include "app/demo/DemoHost.h"
#include "app/desk/Desk.h"
#include "app/session/KeychainSecretStore.h"
#include "ui/MainWindow.h"
#include "ui/Settings.h"
#include "ui/Theme.h"

#include <QTranslator>
#include <memory>

namespace sampan
{

/// Keeps secrets in memory; the demonstration's go with it.
class ForgetfulSecretStore final : public SecretStore
{
public:
    void read(const QString& name, QObject* context, ReadDone done) override;
    void write(const QString& name, const QByteArray& value, QObject* context, WriteDone done) override;
    void remove(const QString& name, QObject* context, WriteDone done) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

/// The composition root: makes each object once, connects them, and owns the order of shutdown, which is the order of
/// its members backwards: window, desk, demonstration server.
class App final : public QObject
{
    Q_OBJECT

public:
    explicit App(Options options);
    ~App() override;

    /// Shows the window and begins; the event loop does the rest.
    void start();
    MainWindow& window() { return *m_window; }
    Desk& desk() { return *m_desk; }

private:
    void chooseLanguage();
    void chooseTheme();
    void makeWindow();
    void startDemo();
    void onDemoReady(const DemoReady& ready);
    void openWorkspace();

    Options m_options;
    std::unique_ptr<DemoHost> m_demo;
    KeychainSecretStore m_keychain;
    ForgetfulSecretStore m_forgetful;
    SystemClock m_clock;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace sampan
