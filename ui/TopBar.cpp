// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TopBar.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Field.h"

#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStyle>
#include <QStyleOptionMenuItem>

namespace sampan
{

namespace
{
constexpr int searchWidth = 420;
constexpr ActionId separator = ActionId::Count_;
} // namespace

TopBar::TopBar(const WorkspaceContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_theme(*context.theme), m_menus(new QMenuBar(this)),
      m_allMenus(new QMenu(this)), m_menuButton(new IconButton(m_theme, QStringLiteral("menu"), tr("Menu"), this)),
      m_search(new SearchField(m_theme, this)),
      m_state(new Button(m_theme, Button::Kind::Flat, {}, QStringLiteral("circle-check"), this)),
      m_user(new Button(m_theme, Button::Kind::Flat, context.self.name, QStringLiteral("circle-user"), this))
{
    const auto resize = [this] {
        setFixedHeight(m_theme.scaled(40));
        place();
    };
    // Queued: the menu bar measures with its new font only after the change has reached every widget.
    connect(&m_theme, &Theme::changed, this, resize, Qt::QueuedConnection);
    setFixedHeight(m_theme.scaled(40));
    m_menus->setNativeMenuBar(false);
    m_menuButton->hide();
    m_search->setPlaceholderText(tr("Search conversations, messages, customers"));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setFocusPolicy(Qt::ClickFocus);
    m_search->installEventFilter(this);
    m_state->setObjectName(QStringLiteral("connectionState"));
    m_user->setAccessibleDescription(tr("Settings and signing out"));
    fillMenus();
    connect(m_menuButton, &QAbstractButton::clicked, this,
            [this] { m_allMenus->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height() + 2))); });
    connect(m_user, &QAbstractButton::clicked, this, &TopBar::openUserMenu);
    connect(m_state, &QAbstractButton::clicked, m_context.sync, &SyncStatus::syncNow);
    connect(m_context.sync, &SyncStatus::changed, this, &TopBar::refreshState);
    refreshState();
}

void TopBar::addMenu(const QString& title, const QList<ActionId>& actions)
{
    auto* menu = new QMenu(title, this);
    for (const ActionId id : actions) {
        if (id == separator)
            menu->addSeparator();
        else
            menu->addAction(m_context.actions->action(id));
    }
    m_menus->addMenu(menu);
    m_allMenus->addMenu(menu);
}

void TopBar::fillMenus()
{
    addMenu(tr("File"),
            {ActionId::NewPhoneNote, separator, ActionId::PrintConversation, ActionId::ExportTranscript, separator,
             ActionId::OpenSettings, separator, ActionId::SyncNow, separator, ActionId::SignOut, ActionId::Quit});
    addMenu(tr("Edit"), {ActionId::TakeBack, separator, ActionId::ChooseForBulk, ActionId::ChooseAll, separator,
                         ActionId::FindInConversation, ActionId::SearchEverything});
    addMenu(tr("View"), {ActionId::ToggleSidebar, separator, ActionId::TextLarger, ActionId::TextSmaller,
                         ActionId::TextNormal, separator, ActionId::DoNotDisturb});
    addMenu(tr("Conversation"), {ActionId::Reply,
                                 ActionId::ReplyAll,
                                 ActionId::Note,
                                 ActionId::Forward,
                                 separator,
                                 ActionId::OpenInWindow,
                                 separator,
                                 ActionId::Assign,
                                 ActionId::AssignToMe,
                                 ActionId::HandOver,
                                 ActionId::Follow,
                                 separator,
                                 ActionId::SetOpen,
                                 ActionId::SetPending,
                                 ActionId::SetOnHold,
                                 ActionId::Solve,
                                 ActionId::Snooze,
                                 separator,
                                 ActionId::Classify,
                                 ActionId::SetPriority,
                                 ActionId::EditLabels,
                                 ActionId::MarkUnread,
                                 separator,
                                 ActionId::Merge,
                                 ActionId::Split,
                                 ActionId::Block,
                                 ActionId::MarkSpam,
                                 ActionId::ViewSource});
    addMenu(tr("Go"), {ActionId::CommandPalette, separator, ActionId::ShowMine, ActionId::ShowUnassigned,
                       ActionId::ShowTeam, ActionId::ShowAll, ActionId::ShowOutbox, separator,
                       ActionId::NextConversationWriting, ActionId::PreviousConversationWriting, ActionId::MostUrgent,
                       separator, ActionId::NextPane, ActionId::PreviousPane});
    addMenu(tr("Help"), {ActionId::ShortcutTable, ActionId::About});
}

void TopBar::openUserMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addAccounts(menu);
    menu->addAction(m_context.actions->action(ActionId::DoNotDisturb));
    menu->addAction(m_context.actions->action(ActionId::OpenSettings));
    menu->addSeparator();
    menu->addAction(m_context.actions->action(ActionId::SignOut));
    const QSize size = menu->sizeHint();
    menu->popup(m_user->mapToGlobal(QPoint(m_user->width() - size.width(), m_user->height() + 2)));
}

// Each account is a window of its own: choosing one raises it.
void TopBar::addAccounts(QMenu* menu)
{
    AccountSwitcher* switcher = m_context.accounts;
    if (!switcher)
        return;
    const QList<AccountSwitcher::Account> accounts = switcher->accounts();
    for (const AccountSwitcher::Account& account : accounts) {
        QAction* action = menu->addAction(tr("%1, %2", "agent and server").arg(account.name, account.server));
        action->setCheckable(true);
        action->setChecked(account.isThis);
        action->setEnabled(!account.isThis);
        connect(action, &QAction::triggered, switcher, [switcher, key = account.key] { switcher->open(key); });
    }
    menu->addAction(tr("Add an account…"), switcher, &AccountSwitcher::addAccount);
    menu->addSeparator();
}

void TopBar::refreshState()
{
    const SyncStatus::State state = m_context.sync->state();
    const bool offline = state == SyncStatus::State::Offline;
    const bool signIn = state == SyncStatus::State::SignInNeeded || state == SyncStatus::State::SignedOut;
    const bool connecting = state == SyncStatus::State::Connecting;
    m_state->setIconName(offline      ? QStringLiteral("cloud-off")
                         : signIn     ? QStringLiteral("key-round")
                         : connecting ? QStringLiteral("refresh-cw")
                                      : QStringLiteral("circle-check"));
    m_state->setIconColor(offline || signIn ? Token::Warn : connecting ? Token::Text3 : Token::Success);
    m_state->setText(offline      ? tr("Offline")
                     : signIn     ? tr("Signed out")
                     : connecting ? tr("Connecting")
                                  : tr("Online"));
    m_state->setToolTip(tr("Synchronise now"));
    place();
}

void TopBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_menus->setVisible(!narrow);
    m_menuButton->setVisible(narrow);
    m_user->setText(narrow ? QString() : m_context.self.name);
    m_user->setAccessibleName(m_context.self.name);
    place();
}

void TopBar::resizeEvent(QResizeEvent*)
{
    place();
}

namespace
{

// Of a mirrored menu bar Qt 6.4 answers the width it has instead of the one it needs.
int menuBarWidth(const QMenuBar& bar)
{
    const QStyle& style = *bar.style();
    int width = 2 * style.pixelMetric(QStyle::PM_MenuBarHMargin, nullptr, &bar);
    for (const QAction* action : bar.actions()) {
        QStyleOptionMenuItem option;
        option.initFrom(&bar);
        option.text = action->text();
        const QSize text = bar.fontMetrics().size(Qt::TextShowMnemonic, action->text());
        width += style.sizeFromContents(QStyle::CT_MenuBarItem, &option, text, &bar).width() +
                 style.pixelMetric(QStyle::PM_MenuBarItemSpacing, nullptr, &bar);
    }
    return width;
}

} // namespace

// By hand, because the search field is centred in the window and not between its neighbours, as long as there is room.
void TopBar::place()
{
    const auto at = [this](QWidget* widget, int x, int wide, int high) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - high) / 2, wide, high)));
    };
    const int menuWidth = m_narrow ? m_menuButton->sizeHint().width() : menuBarWidth(*m_menus) + 8;
    at(m_menuButton, 8, m_menuButton->sizeHint().width(), m_menuButton->sizeHint().height());
    at(m_menus, 8, menuWidth, m_menus->sizeHint().height());
    int end = width() - 8;
    for (Button* button : {m_user, m_state}) {
        const QSize size = button->sizeHint();
        end -= size.width();
        at(button, end, size.width(), size.height());
        end -= 4;
    }
    const int from = 8 + menuWidth + 16;
    const int wide = qBound(0, end - 12 - from, m_theme.scaled(searchWidth));
    const int centred = (width() - wide) / 2;
    at(m_search, qBound(from, centred, qMax(from, end - 12 - wide)), wide, m_theme.scaled(28));
}

bool TopBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool wanted = event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress;
    if (watched == m_search && wanted) {
        Q_EMIT searchWanted();
        return event->type() == QEvent::MouseButtonPress;
    }
    return false;
}

} // namespace sampan
