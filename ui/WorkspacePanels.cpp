// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that opens panels over it: palette, settings, shortcuts, signing out.
#include "items/OutboxModel.h"
#include "ui/ActionCatalog.h"
#include "ui/Settings.h"
#include "ui/Workspace.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/customer/SidePanel.h"
#include "ui/palette/CommandPalette.h"
#include "ui/queue/QueuePane.h"
#include "ui/settings/SettingsPanel.h"
#include "ui/settings/ShortcutPanel.h"
#include "ui/settings/SignOutPanel.h"
#include "ui/widgets/Notice.h"

#include <QAbstractListModel>

namespace sampan
{

namespace
{
constexpr int mostSeen = 6;
}

void Workspace::connectPanels()
{
    m_context.actions->connectAction(ActionId::CommandPalette, this, [this] { openPalette(); });
    const auto on = [this](ActionId id, auto work) { m_context.actions->connectAction(id, this, work); };
    on(ActionId::OpenSettings, [this] { openSettings(); });
    on(ActionId::ShortcutTable, [this] {
        auto* panel = new ShortcutPanel(m_theme, *m_context.actions, *m_context.settings, this);
        connect(panel, &Overlay::closed, panel, &QObject::deleteLater);
        panel->start();
    });
    on(ActionId::About, [this] { openSettings(QStringLiteral("about")); });
}

void Workspace::openPalette()
{
    if (m_palette->isOpen()) {
        m_palette->close();
        return;
    }
    QList<Id> seen = m_seen;
    seen.removeOne(m_conversation->conversationId());
    const int row = m_queue->model()->rowOf(m_conversation->conversationId());
    m_palette->start(seen, row < 0 ? QString() : m_queue->model()->index(row).data().toString());
}

void Workspace::openSettings(const QString& page)
{
    if (auto* open = findChild<SettingsPanel*>()) {
        open->showPage(page);
        return;
    }
    auto* panel = new SettingsPanel(m_context, this);
    connect(panel, &Overlay::closed, panel, &QObject::deleteLater);
    connect(panel, &SettingsPanel::signOutAsked, this, &Workspace::startSignOut);
    panel->start(page);
}

// What means the open conversation cannot be done without one, and says so in menus and palette.
void Workspace::nowShown(const Id& conversationId)
{
    m_side->showConversation(conversationId);
    if (!conversationId.isEmpty()) {
        m_seen.removeAll(conversationId);
        m_seen.prepend(conversationId);
        m_seen = m_seen.mid(0, mostSeen + 1);
    }
    for (const ActionSpec& spec : ActionCatalog::table()) {
        const bool means = spec.group == ActionGroup::Conversation && spec.scope == ActionScope::List;
        if (means || spec.id == ActionId::OpenInWindow || spec.id == ActionId::FindInConversation)
            m_context.actions->setAvailable(spec.id, !conversationId.isEmpty(), tr("no conversation is open"));
    }
}

void Workspace::say(const QString& icon, const QString& text)
{
    m_notice->say(icon, text);
}

void Workspace::zoom(double scale)
{
    m_context.settings->setTextScale(scale);
    m_context.theme->setTextScale(m_context.settings->textScale());
}

void Workspace::startSignOut()
{
    auto* panel = new SignOutPanel(m_theme, m_outbox->rowCount(), this);
    connect(panel, &SignOutPanel::keepChosen, this,
            [this] { m_context.session->signOut(SessionControl::Leaving::KeepData); });
    connect(panel, &SignOutPanel::wipeChosen, this,
            [this] { m_context.session->signOut(SessionControl::Leaving::WipeData); });
    panel->open();
}

} // namespace sampan
