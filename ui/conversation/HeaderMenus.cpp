// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the conversation's head.
#include "domain/ConversationRules.h"
#include "ui/ActionCatalog.h"
#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/conversation/ConversationActions.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/widgets/Button.h"

#include <QLocale>
#include <QMenu>

namespace sampan
{

namespace
{

/// The second level offered under a first level; a manager's own list will replace it.
QStringList secondLevels(const QString& root)
{
    static const QHash<QString, QStringList> levels = {
        {QStringLiteral("logistics"),
         {QStringLiteral("customs"), QStringLiteral("delay"), QStringLiteral("lost"), QStringLiteral("damage"),
          QStringLiteral("address")}},
        {QStringLiteral("afterSale"),
         {QStringLiteral("return"), QStringLiteral("exchange"), QStringLiteral("refund"), QStringLiteral("warranty"),
          QStringLiteral("wrongItem")}},
        {QStringLiteral("payment"),
         {QStringLiteral("declined"), QStringLiteral("chargedTwice"), QStringLiteral("invoice")}},
        {QStringLiteral("productQuality"), {QStringLiteral("defect"), QStringLiteral("notAsDescribed")}},
    };
    return levels.value(root);
}

QAction* addChoice(QMenu* menu, const QString& text, bool chosen, std::function<void()> act)
{
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, menu, std::move(act));
    return action;
}

} // namespace

QMenu* ConversationHeader::newMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void ConversationHeader::openStatusMenu()
{
    const Conversation conversation = m_details.conversation;
    QMenu* menu = newMenu();
    for (const ConversationStatus status : {ConversationStatus::Open, ConversationStatus::Pending,
                                            ConversationStatus::OnHold, ConversationStatus::Solved}) {
        QAction* action = addChoice(menu, Format::statusName(status), conversation.status == status,
                                    [=, this] { m_actions->setStatus(conversation, status); });
        action->setEnabled(conversation.status == status || canChangeStatus(conversation.status, status));
    }
    menu->popup(m_status->mapToGlobal(QPoint(0, m_status->height() + 2)));
}

void ConversationHeader::openAssignMenu()
{
    const Conversation conversation = m_details.conversation;
    QMenu* menu = newMenu();
    const Agent self = m_context.self;
    addChoice(menu, tr("Me (%1)").arg(self.name), conversation.assigneeId == self.id,
              [=, this] { m_actions->assign(conversation, self.id, self.name); });
    addChoice(menu, tr("Nobody"), conversation.assigneeId.isEmpty(),
              [=, this] { m_actions->assign(conversation, {}, {}); });
    menu->addSeparator();
    for (const Agent& agent : m_details.agents) {
        if (agent.id != self.id && agent.isActive)
            addChoice(menu, agent.name, conversation.assigneeId == agent.id,
                      [=, this] { m_actions->assign(conversation, agent.id, agent.name); });
    }
    if (!m_details.teams.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Pass on with a reason…"), this, &ConversationHeader::openTransferBox);
        QMenu* teams = menu->addMenu(tr("Move to team"));
        for (const Team& team : m_details.teams)
            addChoice(teams, team.name, conversation.teamId == team.id,
                      [=, this] { m_actions->setTeam(conversation, team.id, team.name); });
    }
    const QWidget* under = m_second->isVisible() ? m_assignee : m_assignIcon;
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + 2)));
}

QString ConversationHeader::categoryText(const QString& code) const
{
    const CategoryTree& tree = m_details.categories;
    return tree.contains(code) ? tree.pathName(code, QLocale().uiLanguages()) : Format::categoryName(code);
}

void ConversationHeader::addCategory(QMenu* menu, const QString& name, const QString& code,
                                     const CategoryChoice& choose)
{
    addChoice(menu, name, m_details.conversation.category == code, [choose, code] { choose(code); });
}

void ConversationHeader::fillCategories(QMenu* menu, const CategoryChoice& choose)
{
    const CategoryTree& tree = m_details.categories;
    const QStringList languages = QLocale().uiLanguages();
    for (const Category& root : tree.roots()) {
        const QList<Category> below = tree.children(root.code);
        if (below.isEmpty()) {
            addCategory(menu, nameOf(root, languages), root.code, choose);
            continue;
        }
        QMenu* sub = menu->addMenu(nameOf(root, languages));
        addCategory(sub, nameOf(root, languages), root.code, choose);
        sub->addSeparator();
        for (const Category& second : below)
            addCategory(sub, nameOf(second, languages), second.code, choose);
    }
    if (!tree.roots().isEmpty())
        return;
    // A server that has none of its own yet: the levels of the product.
    for (const QString& root : categoryRoots()) {
        const QStringList below = secondLevels(root);
        if (below.isEmpty()) {
            addCategory(menu, Format::categoryName(root), root, choose);
            continue;
        }
        QMenu* sub = menu->addMenu(Format::categoryName(root));
        addCategory(sub, Format::categoryName(root), root, choose);
        sub->addSeparator();
        for (const QString& second : below)
            addCategory(sub, Format::categoryName(second), root + u'/' + second, choose);
    }
}

ConversationHeader::CategoryChoice ConversationHeader::classifying()
{
    return [this, conversation = m_details.conversation](const QString& code) {
        m_actions->setCategory(conversation, code);
    };
}

void ConversationHeader::openCategoryMenu()
{
    QMenu* menu = newMenu();
    fillCategories(menu, classifying());
    menu->popup(m_category->mapToGlobal(QPoint(0, m_category->height() + 2)));
}

void ConversationHeader::fillPriorities(QMenu* menu)
{
    const Conversation conversation = m_details.conversation;
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low})
        addChoice(menu, Format::priorityName(priority), conversation.priority == priority,
                  [=, this] { m_actions->setPriority(conversation, priority); });
}

void ConversationHeader::openPriorityMenu()
{
    QMenu* menu = newMenu();
    fillPriorities(menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

void ConversationHeader::openLabelMenu()
{
    const Conversation conversation = m_details.conversation;
    QMenu* menu = newMenu();
    if (m_details.labels.isEmpty())
        menu->addAction(tr("There are no labels yet"))->setEnabled(false);
    for (const Label& label : m_details.labels) {
        const bool on = conversation.labelIds.contains(label.id);
        addChoice(menu, label.name, on, [=, this] { m_actions->setLabel(conversation, label.id, label.name, !on); });
    }
    const QWidget* under = m_labels->isVisible() ? m_labels : m_more;
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + 2)));
}

void ConversationHeader::openMoreMenu()
{
    QMenu* menu = newMenu();
    fillCategories(menu->addMenu(tr("Category")), classifying());
    fillPriorities(menu->addMenu(tr("Priority")));
    menu->addAction(tr("Labels…"), this, &ConversationHeader::openLabelMenu);
    menu->addSeparator();
    const Conversation conversation = m_details.conversation;
    menu->addAction(tr("Pass on…"), this, &ConversationHeader::openTransferBox);
    const auto add = [&](ActionId id, const QString& text = {}) { addToMore(menu, static_cast<int>(id), text); };
    add(ActionId::HandOver);
    const bool follows = conversation.followerIds.contains(m_context.self.id);
    add(ActionId::Follow, follows ? tr("No longer follow") : tr("Follow"));
    if (conversation.mentionedIds.contains(m_context.self.id))
        menu->addAction(tr("Mention seen to"), this,
                        [=, this] { m_actions->acknowledgeMention(conversation, m_context.self.id); });
    menu->addAction(tr("Mark as unread"), this, [=, this] { m_actions->setUnread(conversation, true); });
    menu->addSeparator();
    add(ActionId::Merge);
    add(ActionId::Split);
    add(ActionId::MarkSpam, conversation.isSpam ? tr("This is no spam") : tr("Mark as spam"));
    add(ActionId::Block, m_details.customer.isBlocked ? tr("Let the sender write again") : tr("Block the sender…"));
    menu->addSeparator();
    for (const ActionId id : {ActionId::FindInConversation, ActionId::PrintConversation, ActionId::ExportTranscript,
                              ActionId::ViewSource, ActionId::OpenInWindow})
        add(id);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

/// Only what somebody has a function for; its key stands beside it.
void ConversationHeader::addToMore(QMenu* menu, int actionId, const QString& text)
{
    const auto id = static_cast<ActionId>(actionId);
    if (!m_context.actions->isOffered(id))
        return;
    QAction* known = m_context.actions->action(id);
    const QString keys = m_context.actions->keyText(id);
    QAction* action = menu->addAction((text.isEmpty() ? known->text() : text) +
                                      (keys.isEmpty() ? QString() : QStringLiteral("\t") + keys));
    action->setEnabled(known->isEnabled());
    connect(action, &QAction::triggered, known, &QAction::trigger);
}

} // namespace sampan
