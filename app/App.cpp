// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/App.h"

#include "app/FirstPaintReport.h"
#include "app/net/Discovery.h"
#include "app/net/LogCategories.h"
#include "ui/Workspace.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/login/SignInPage.h"
#include "ui/queue/QueuePane.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace sampan
{
namespace
{

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
    const QString root = rootOf(m_options, m_demo.get());
    SecretStore& secrets = m_options.demo ? static_cast<SecretStore&>(m_forgetful) : m_keychain;
    m_desk = std::make_unique<Desk>(Desk::Setup{.root = root, .keychain = secrets, .clock = m_clock});
    m_notifier = std::make_unique<Notifier>(m_desk->store());
    m_settings = std::make_unique<Settings>(root + QStringLiteral("/settings.ini"));
    chooseLanguage();
    chooseTheme();
    makeWindow();
}

App::~App()
{
    if (m_window)
        m_window->closeWorkspace();
}

void App::chooseLanguage()
{
    QString language = m_options.language.isEmpty() ? m_settings->language() : m_options.language;
    if (language.isEmpty())
        language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(QLocale(language));
    if (m_translator.load(QStringLiteral(":/sampan/translations/sampan_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_translator);
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtTranslator.load(QStringLiteral("qtbase_") + language, folder))
        QCoreApplication::installTranslator(&m_qtTranslator);
    m_theme = std::make_unique<Theme>();
    m_theme->setUiLanguage(language == u"zh_CN" ? QStringLiteral("zh-CN") : language);
}

void App::chooseTheme()
{
    m_theme->setTextScale(m_settings->textScale());
    Theme::Choice choice = m_settings->theme();
    if (!m_options.theme.isEmpty())
        choice = m_options.theme == u"dark" ? Theme::Choice::Dark : Theme::Choice::Light;
    m_theme->setChoice(choice);
    m_theme->install();
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
    connect(&m_desk->sync(), &SyncStatus::changed, m_notifier.get(),
            [this] { m_notifier->setQuiet(m_desk->sync().state() != SyncStatus::State::Online); });
}

void App::start()
{
    m_window->show();
    m_notifier->setWindow(m_window->windowHandle());
    if (m_demo)
        startDemo();
    else
        m_desk->session().resume();
}

void App::startDemo()
{
    connect(m_demo.get(), &DemoHost::ready, this, &App::onDemoReady);
    connect(m_demo.get(), &DemoHost::said, this, [](const QString& line) { qCInfo(lcApp).noquote() << line; });
    connect(m_demo.get(), &DemoHost::failed, this, [this](const Error& error) {
        qCWarning(lcApp).noquote() << "demonstration:" << error.subject << error.detail;
        Q_EMIT m_desk->session().failed(error);
    });
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
    WorkspaceContext context;
    context.store = &m_desk->store();
    context.sync = &m_desk->sync();
    context.session = &m_desk->session();
    context.blobs = &m_desk->blobs();
    context.clock = &m_clock;
    context.self = m_desk->session().agent();
    m_window->openWorkspace(context);
    m_window->workspace()->conversation()->setPictureFetcher(&m_desk->pictures());
    if (m_options.reportFirstPaint)
        new FirstPaintReport(*m_window->workspace()->queue());
    if (const Id conversation = conversationOfLink(m_options.link); !conversation.isEmpty())
        m_window->workspace()->openConversation(conversation);
}

} // namespace sampan
