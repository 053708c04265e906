// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "storage/ConversationStore.h"
#include "storage/Store.h"
#include "ui/ActionCatalog.h"
#include "ui/Settings.h"
#include "ui/Workspace.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/login/SignInPage.h"
#include "ui/queue/PresenceFeed.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/widgets/FocusRing.h"
#include "ui/windows/ConversationWindows.h"
#include "ui/windows/WindowShape.h"

#include <QCloseEvent>
#include <QStackedLayout>

namespace sampan
{

namespace
{
const auto shapeName = QStringLiteral("window");
constexpr QSize usual(1440, 900);
constexpr QSize smallest(800, 500);
} // namespace

MainWindow::MainWindow(Theme& theme, Settings& settings, SessionControl& session)
    : m_theme(theme), m_settings(settings), m_session(session), m_pages(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Sampan"));
    setMinimumSize(smallest);
    connectSession();
    new FocusRing(theme, this);
    WindowShape::restore(this, m_settings, shapeName, usual);
}

MainWindow::~MainWindow()
{
    // Screens save what they know while the objects they were given still live.
    dropWorkspace();
    delete m_windows;
}

SignInPage* MainWindow::signInPage()
{
    if (!m_signIn)
        makeSignIn();
    return m_signIn;
}

// Most starts need no page for signing in; what it would have been told first is told to it when it is made.
void MainWindow::connectSession()
{
    const auto unlessThere = [this](auto tell) {
        return [this, tell](const auto&... what) {
            if (!m_signIn)
                (signInPage()->*tell)(what...);
        };
    };
    connect(&m_session, &SessionControl::failed, this, unlessThere(&SignInPage::showFailure));
    connect(&m_session, &SessionControl::askTrust, this, unlessThere(&SignInPage::showTrust));
    connect(&m_session, &SessionControl::askPassphrase, this, unlessThere(&SignInPage::showPassphrase));
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (!m_workspace)
        signInPage();
    QWidget::showEvent(event);
}

void MainWindow::makeSignIn()
{
    delete m_signIn;
    m_signIn = new SignInPage(m_theme, &m_session, this);
    m_pages->addWidget(m_signIn);
    connect(m_signIn, &SignInPage::signedIn, this, [this] {
        if (m_workspace)
            m_pages->setCurrentWidget(m_workspace);
    });
}

void MainWindow::openWorkspace(WorkspaceContext context)
{
    closeWorkspace();
    m_context = context;
    m_context.theme = &m_theme;
    m_context.settings = &m_settings;
    m_context.windows = m_windows = new ConversationWindows(m_context, this);
    makeWorkspace();
}

void MainWindow::makeWorkspace()
{
    m_actions = new ActionCatalog(this);
    m_context.actions = m_actions;
    m_workspace = new Workspace(m_context, this);
    m_workspace->conversation()->setPictureFetcher(m_context.pictures);
    if (m_context.presence) {
        m_workspace->conversation()->setPresence(m_context.presence);
        new PresenceFeed(m_context.presence, m_context.store, m_workspace->queue()->list()->presence(), m_workspace);
    }
    m_pages->addWidget(m_workspace);
    m_pages->setCurrentWidget(m_workspace);
    m_workspace->focusList();
    connect(m_workspace, &Workspace::titleChanged, this,
            [this](const QString& title) { setWindowTitle(tr("%1 – Sampan").arg(title)); });
    connect(m_workspace, &Workspace::signInWanted, this, [this] { m_pages->setCurrentWidget(signInPage()); });
    m_actions->connectAction(ActionId::Quit, this, &MainWindow::quit);
    Q_EMIT workspaceOpened();
}

void MainWindow::dropWorkspace()
{
    if (m_workspace)
        m_workspace->conversation()->flushDraft();
    delete std::exchange(m_workspace, nullptr);
    delete std::exchange(m_actions, nullptr);
}

void MainWindow::closeWorkspace(const QString& notice)
{
    if (m_signIn || !notice.isEmpty())
        signInPage()->setNotice(notice);
    delete std::exchange(m_windows, nullptr);
    if (!m_workspace)
        return;
    m_pages->setCurrentWidget(signInPage());
    dropWorkspace();
    setWindowTitle(QStringLiteral("Sampan"));
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_isBuilding) {
        m_isBuilding = true;
        // Not within the event: what is built anew may be what asked for it.
        QMetaObject::invokeMethod(this, &MainWindow::buildAnew, Qt::QueuedConnection);
    }
}

// Every word anew, and nothing lost: drafts are in the store before the new screens read them.
void MainWindow::buildAnew()
{
    if (m_signIn)
        makeSignIn();
    if (!m_workspace) {
        m_isBuilding = false;
        return;
    }
    const Workspace::Place place = m_workspace->place();
    const QList<Id> apart = m_windows->openIds();
    m_windows->closeAll();
    dropWorkspace();
    m_context.store->write([](WriteTransaction&) { return Result<void>(); }, m_windows,
                           [this, place, apart](const Result<void>&) {
                               m_isBuilding = false;
                               for (const Id& id : apart)
                                   m_windows->open(id);
                               makeWorkspace();
                               m_workspace->goTo(place);
                           });
}

void MainWindow::openNamed(const Id& conversationId)
{
    if (!m_workspace)
        return;
    m_context.store->fetch<Conversation>(
        [conversationId](ReadConnection& connection) { return ConversationStore::find(connection, conversationId); },
        m_workspace,
        [this](const Result<Conversation>& conversation) {
            if (conversation)
                m_workspace->openConversation(conversation->id);
            else
                say(QStringLiteral("circle-alert"),
                    tr("This conversation is not on this computer, or you may not see it."));
        });
}

void MainWindow::openLink(const QString& link, const Id& conversationId)
{
    if (!conversationId.isEmpty()) {
        openNamed(conversationId);
        return;
    }
    constexpr int mostShown = 80;
    say(QStringLiteral("circle-alert"), tr("This link is not understood: %1").arg(link.left(mostShown)));
}

void MainWindow::sayCannotStart(const QString& program)
{
    say(QStringLiteral("circle-alert"), tr("The other window could not be started: %1").arg(program));
}

void MainWindow::say(const QString& icon, const QString& text)
{
    if (m_workspace)
        m_workspace->say(icon, text);
    else
        signInPage()->setNotice(text);
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::save()
{
    WindowShape::save(this, m_settings, shapeName);
    if (!m_workspace)
        return;
    m_workspace->conversation()->flushDraft();
    m_workspace->saveShape();
}

void MainWindow::quit()
{
    m_isQuitting = true;
    if (m_windows)
        m_windows->closeAll();
    save();
    Q_EMIT closing();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_isQuitting && m_hidesWhen && m_hidesWhen()) {
        save();
        hide();
        event->ignore();
        return;
    }
    quit();
    event->accept();
}

} // namespace sampan
