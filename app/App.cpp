// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/App.h"

#include "app/FirstPaintReport.h"
#include "app/net/Discovery.h"
#include "app/net/LogCategories.h"
#include "ui/Language.h"
#include "ui/Workspace.h"
#include "ui/login/SignInPage.h"
#include "ui/queue/QueuePane.h"

#include <QCoreApplication>
#include <QTimer>

namespace sampan
{
namespace
{

/// A keychain that asks its owner first takes as long as the owner does; the window is there by then.
constexpr int mostHiddenMs = 400;
/// Going online loads the TLS library and all authorities; what is on this computer is painted before.
constexpr std::chrono::milliseconds screenFirst{60};

QString rootOf(const Options& options, const DemoHost* demo)
{
    if (!options.profile.isEmpty())
        return options.profile;
    return demo ? demo->profileFolder() : Profiles::defaultRoot();
}

} // namespace

void ForgetfulSecretStore::read(const QString& name, QObject*, ReadDone done)
{
    const auto it = m_secrets.constFind(name);
    done(it == m_secrets.constEnd() ? Result<QByteArray>(Error{ErrorCode::NotFound, {}, {}}) : *it);
}

void ForgetfulSecretStore::write(const QString& name, const QByteArray& value, QObject*, WriteDone done)
{
    m_secrets.insert(name, value);
    done({});
}

void ForgetfulSecretStore::remove(const QString& name, QObject*, WriteDone done)
{
    m_secrets.remove(name);
    done({});
}

App::App(Options options) : m_options(std::move(options))
{
    if (m_options.demo)
        m_demo = std::make_unique<DemoHost>();
    m_root = rootOf(m_options, m_demo.get());
    beginEarly();
    SecretStore& secrets = m_options.demo ? static_cast<SecretStore&>(m_forgetful) : m_keychain;
    SyncEngine::Setup sync;
    sync.firstAfter = screenFirst;
    m_desk = std::make_unique<Desk>(
        Desk::Setup{.root = m_root, .keychain = secrets, .clock = m_clock, .sync = std::move(sync)});
    m_settings = std::make_unique<Settings>(m_root + QStringLiteral("/settings.ini"));
    m_theme = std::make_unique<Theme>();
    useLanguage(m_options.language.isEmpty() ? m_settings->language() : m_options.language);
    connect(m_settings.get(), &Settings::languageChanged, this, [this] { useLanguage(m_settings->language()); });
    chooseTheme();
    m_settings->useShapesOf(wishedAccount());
    makeWindow();
}

App::~App()
{
    if (m_window)
        m_window->closeWorkspace();
}

// The keychain answers while the window is built.
void App::beginEarly()
{
    if (m_demo)
        return;
    const Profiles profiles(m_root);
    const auto profile = m_options.account.isEmpty() ? profiles.last() : profiles.named(m_options.account);
    if (profile && profile->isSignedIn && profile->secrets == Profile::Secrets::Keychain)
        m_keychain.expect(Profiles::nameOf(profile->server, profile->user));
}

QString App::wishedAccount() const
{
    if (!m_options.account.isEmpty())
        return m_options.account == u"new" ? QString() : m_options.account;
    const auto last = Profiles(m_root).last();
    return last && !last->isNull() && last->isSignedIn ? Profiles::nameOf(last->server, last->user) : QString();
}

void App::useLanguage(const QString& wanted)
{
    const QString taken = installLanguage(wanted);
    m_theme->setUiLanguage(QString(taken).replace(u'_', u'-'));
}

void App::chooseTheme()
{
    m_theme->setTextScale(m_settings->textScale());
    Theme::Choice choice = m_settings->theme();
    if (!m_options.theme.isEmpty())
        choice = m_options.theme == u"dark" ? Theme::Choice::Dark : Theme::Choice::Light;
    m_theme->setChoice(choice);
    m_theme->install();
    connect(&m_scheme, &SystemScheme::darkChanged, m_theme.get(), &Theme::setSystemDark);
    connect(&m_scheme, &SystemScheme::contrastChanged, m_theme.get(), &Theme::setHighContrast);
    connect(&m_scheme, &SystemScheme::motionChanged, m_theme.get(), &Theme::setReducedMotion);
    m_scheme.start();
}

void App::makeWindow()
{
    if (const auto offered = serverFromText(m_options.server))
        m_desk->session().offer(*offered);
    m_window = std::make_unique<MainWindow>(*m_theme, *m_settings, m_desk->session());
    connect(m_window.get(), &MainWindow::closing, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    connect(m_desk.get(), &Desk::closing, m_window.get(), [this] { m_window->closeWorkspace(); });
    connect(m_desk.get(), &Desk::reopened, this, &App::openWorkspace);
    connect(&m_desk->session(), &SessionControl::signedIn, this, &App::openWorkspace);
    m_accounts = std::make_unique<AccountList>(m_root, QCoreApplication::applicationFilePath(),
                                               [this] { return m_desk->session().account(); });
    connect(m_accounts.get(), &AccountSwitcher::failed, m_window.get(), &MainWindow::sayCannotStart);
}

// What nobody waits for while the cache is opened.
void App::makeRest()
{
    m_presence = std::make_unique<Presence>(*m_desk, *m_window, *m_theme, *m_settings, m_clock);
}

void App::start()
{
    // Not the page for signing in, to be replaced a moment later: the window comes with what there is to show.
    Session& session = m_desk->session();
    connect(&session, &SessionControl::signedOut, this, &App::showWindow);
    connect(&session, &SessionControl::failed, this, &App::showWindow);
    connect(&session, &SessionControl::askPassphrase, this, &App::showWindow);
    if (!m_demo)
        session.resume(m_options.account);
    makeRest();
    answerOthers();
    if (m_demo) {
        showWindow();
        startDemo();
        return;
    }
    QTimer::singleShot(mostHiddenMs, this, &App::showWindow);
}

void App::showWindow()
{
    if (!std::exchange(m_isShown, true))
        m_window->show();
}

// A demonstration has a folder of its own and is nobody else's.
bool App::handOver(const Options& options, const QStringList& arguments)
{
    if (options.demo)
        return false;
    const QString root = rootOf(options, nullptr);
    QStringList names;
    if (options.account.isEmpty()) {
        const auto last = Profiles(root).last();
        names.append(SingleInstance::nameOf(root));
        if (last && !last->isNull() && last->isSignedIn)
            names.append(SingleInstance::nameOf(root, Profiles::nameOf(last->server, last->user)));
    } else if (options.account != u"new") {
        names.append(SingleInstance::nameOf(root, options.account));
    }
    const InstanceRequest request{arguments, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")};
    return std::any_of(names.begin(), names.end(),
                       [&request](const QString& name) { return SingleInstance::handOver(name, request); });
}

void App::answerOthers()
{
    connect(&m_instance, &SingleInstance::asked, this, &App::onAsked);
    if (m_options.account.isEmpty() && !m_demo)
        m_instance.listen(SingleInstance::nameOf(m_root));
    connect(&m_desk->session(), &SessionControl::signedOut, this, [this] {
        if (!m_answersFor.isEmpty())
            m_instance.stop(SingleInstance::nameOf(m_root, std::exchange(m_answersFor, {})));
    });
}

void App::answerForAccount()
{
    const QString account = m_desk->session().account();
    if (!m_demo && m_instance.listen(SingleInstance::nameOf(m_root, account)))
        m_answersFor = account;
}

void App::onAsked(const InstanceRequest& request)
{
    m_presence->comeForward(request.activationToken);
    const auto options = optionsFromArguments(request.arguments);
    if (!options || options->link.isEmpty())
        return;
    if (m_window->workspace())
        m_window->openLink(options->link, conversationOfLink(options->link));
    else
        m_options.link = options->link;
}

void App::startDemo()
{
    connect(m_demo.get(), &DemoHost::ready, this, &App::onDemoReady);
    connect(m_demo.get(), &DemoHost::said, this, [](const QString& line) { qCInfo(lcApp).noquote() << line; });
    connect(m_demo.get(), &DemoHost::failed, this, [this](const Error& error) {
        qCWarning(lcApp).noquote() << "demonstration:" << error.subject << error.detail;
        Q_EMIT m_desk->session().failed(error);
    });
    m_window->signInPage()->setBusy(true);
    m_demo->start();
}

void App::onDemoReady(const DemoReady& ready)
{
    if (!ready.mailMissing.isEmpty())
        qCWarning(lcApp).noquote() << "no live mailbox in this demonstration:" << ready.mailMissing;
    if (!ready.fingerprint.isEmpty())
        m_desk->trust().expect(ready.url.host(), ready.fingerprint);
    m_desk->session().signIn(ready.url.toString(), ready.user, ready.password);
}

void App::openWorkspace()
{
    // Signing in again after a revoked token finds the workspace as it was.
    if (m_window->workspace())
        return;
    m_settings->useShapesOf(m_desk->session().account());
    WorkspaceContext context;
    context.store = &m_desk->store();
    context.sync = &m_desk->sync();
    context.session = &m_desk->session();
    context.blobs = &m_desk->blobs();
    context.clock = &m_clock;
    context.pictures = &m_desk->pictures();
    context.presence = &m_desk->presence();
    context.uploads = &m_desk->outbox().progress();
    context.self = m_desk->session().agent();
    if (!m_demo)
        context.accounts = m_accounts.get();
    m_window->openWorkspace(context);
    if (m_options.reportFirstPaint)
        new FirstPaintReport(*m_window->workspace()->queue());
    showWindow();
    answerForAccount();
    if (const QString link = std::exchange(m_options.link, {}); !link.isEmpty())
        m_window->openLink(link, conversationOfLink(link));
}

} // namespace sampan
