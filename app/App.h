// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/AccountList.h"
#include "app/Options.h"
#include "app/Presence.h"
#include "app/demo/DemoHost.h"
#include "app/desk/Desk.h"
#include "app/instance/SingleInstance.h"
#include "app/session/KeychainSecretStore.h"
#include "ui/MainWindow.h"
#include "ui/Settings.h"
#include "ui/SystemScheme.h"
#include "ui/Theme.h"

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

    /// Begins; the event loop does the rest and shows the window with the first thing there is to see.
    void start();
    MainWindow& window() { return *m_window; }
    Desk& desk() { return *m_desk; }

    /// Gives what `options` asks for to a process that has its profile and account already; true if one took it.
    static bool handOver(const Options& options, const QStringList& arguments);

private:
    void beginEarly();
    void showWindow();
    /// The key of the account that is opened without a question; empty: none is.
    QString wishedAccount() const;
    void useLanguage(const QString& wanted);
    void answerOthers();
    void answerForAccount();
    void onAsked(const InstanceRequest& request);
    void chooseTheme();
    void makeWindow();
    void makeRest();
    void startDemo();
    void onDemoReady(const DemoReady& ready);
    void openWorkspace();

    Options m_options;
    std::unique_ptr<DemoHost> m_demo;
    KeychainSecretStore m_keychain;
    ForgetfulSecretStore m_forgetful;
    SystemClock m_clock;
    QString m_root;
    bool m_isShown = false;
    QString m_answersFor; ///< the account this process answers for
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    SystemScheme m_scheme;
    std::unique_ptr<AccountList> m_accounts;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Presence> m_presence;
    SingleInstance m_instance;
};

} // namespace sampan
