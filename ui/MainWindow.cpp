// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "ui/ActionCatalog.h"
#include "ui/Settings.h"
#include "ui/Workspace.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/login/SignInPage.h"
#include "ui/widgets/FocusRing.h"

#include <QCloseEvent>
#include <QStackedLayout>

namespace sampan
{

namespace
{
const auto geometryShape = QStringLiteral("window");
constexpr QSize usual(1440, 900);
constexpr QSize smallest(800, 500);
} // namespace

MainWindow::MainWindow(Theme& theme, Settings& settings, SessionControl& session)
    : m_theme(theme), m_settings(settings), m_pages(new QStackedLayout(this)),
      m_signIn(new SignInPage(theme, &session, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Sampan"));
    setMinimumSize(smallest);
    m_pages->addWidget(m_signIn);
    new FocusRing(theme, this);
    restoreShape();
}

MainWindow::~MainWindow()
{
    // Screens save what they know while the objects they were given still live.
    delete m_workspace;
}

void MainWindow::openWorkspace(WorkspaceContext context)
{
    closeWorkspace();
    m_actions = new ActionCatalog(this);
    context.actions = m_actions;
    context.theme = &m_theme;
    context.settings = &m_settings;
    m_workspace = new Workspace(context, this);
    m_pages->addWidget(m_workspace);
    m_pages->setCurrentWidget(m_workspace);
    connect(m_workspace, &Workspace::titleChanged, this,
            [this](const QString& title) { setWindowTitle(tr("%1 – Sampan").arg(title)); });
    connect(m_workspace, &Workspace::signInWanted, this, [this] { m_pages->setCurrentWidget(m_signIn); });
    connect(m_signIn, &SignInPage::signedIn, m_workspace, [this] { m_pages->setCurrentWidget(m_workspace); });
}

void MainWindow::closeWorkspace(const QString& notice)
{
    m_signIn->setNotice(notice);
    if (!m_workspace)
        return;
    m_workspace->conversation()->flushDraft();
    m_pages->setCurrentWidget(m_signIn);
    delete std::exchange(m_workspace, nullptr);
    delete std::exchange(m_actions, nullptr);
    setWindowTitle(QStringLiteral("Sampan"));
}

void MainWindow::restoreShape()
{
    resize(usual);
    const QByteArray geometry = m_settings.shape(geometryShape);
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setShape(geometryShape, saveGeometry());
    if (m_workspace)
        m_workspace->conversation()->flushDraft();
    Q_EMIT closing();
    event->accept();
}

} // namespace sampan
