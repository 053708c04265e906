// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of BulkBar.
#include "domain/Instant.h"
#include "ui/Format.h"
#include "ui/conversation/MomentBox.h"
#include "ui/conversation/MomentText.h"
#include "ui/queue/BulkBar.h"
#include "ui/queue/BulkChoice.h"
#include "ui/widgets/Button.h"

#include <QLocale>
#include <QMenu>

namespace sampan
{

namespace
{
QJsonValue idOrNull(const Id& id)
{
    return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}
} // namespace

QMenu* BulkBar::newMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void BulkBar::popUp(QMenu* menu, QWidget* under)
{
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + 2)));
}

void BulkBar::fillAssign(QMenu* menu)
{
    const auto add = [&](const QString& shown, const Id& id, const QString& result) {
        menu->addAction(shown, this, [=, this] {
            apply({{QStringLiteral("assigneeId"), idOrNull(id)}}, QStringLiteral("user-check"), result);
        });
    };
    add(tr("Me (%1)").arg(m_context.self.name), m_context.self.id, tr("Assigned to %1").arg(m_context.self.name));
    add(tr("Nobody"), {}, tr("Unassigned"));
    menu->addSeparator();
    for (const Agent& agent : std::as_const(m_facts.agents)) {
        if (agent.id != m_context.self.id)
            add(agent.name, agent.id, tr("Assigned to %1").arg(agent.name));
    }
}

void BulkBar::fillTeams(QMenu* menu)
{
    for (const Team& team : std::as_const(m_facts.teams))
        menu->addAction(team.name, this, [this, team] {
            apply({{QStringLiteral("teamId"), team.id}}, QStringLiteral("users"), tr("Moved to %1").arg(team.name));
        });
    menu->setEnabled(!m_facts.teams.isEmpty());
}

void BulkBar::fillCategories(QMenu* menu)
{
    for (const auto& choice : m_facts.categoryChoices())
        menu->addAction(choice.second, this, [this, code = choice.first, name = choice.second] {
            apply({{QStringLiteral("category"), code}}, QStringLiteral("tag"), tr("Category %1").arg(name));
        });
}

void BulkBar::snooze(const QDateTime& until)
{
    apply({{QStringLiteral("snoozedUntil"), instantToJson(until)}}, QStringLiteral("alarm-clock"),
          tr("Snoozed until %1").arg(MomentText::of(until, m_context.clock->now())));
}

/// The same moments as for one conversation, and any other.
void BulkBar::fillSnooze(QMenu* menu)
{
    const QDateTime now = m_context.clock->now();
    const QList<MomentText::Offer> offers = MomentText::snoozeOffers(now);
    for (const MomentText::Offer& offer : offers)
        menu->addAction(offer.name + u'\t' + MomentText::of(offer.at, now), this,
                        [this, at = offer.at] { snooze(at); });
    menu->addAction(tr("Another time…"), this, [this, now, proposed = offers.last().at] {
        auto* box = new MomentBox(*m_context.theme, window(), tr("Snooze until"), tr("Snooze"), now, proposed);
        connect(box, &FormBox::accepted, this, [this, box] { snooze(box->moment()); });
        box->open();
    });
}

void BulkBar::openAssign()
{
    QMenu* menu = newMenu();
    fillAssign(menu);
    popUp(menu, m_assign);
}

void BulkBar::openStatus()
{
    QMenu* menu = newMenu();
    for (const ConversationStatus status : {ConversationStatus::Open, ConversationStatus::Pending,
                                            ConversationStatus::OnHold, ConversationStatus::Solved})
        menu->addAction(Format::statusName(status), this, [this, status] {
            apply({{QStringLiteral("status"), toWire(status)}}, Format::statusIcon(status),
                  tr("Status: %1").arg(Format::statusName(status)));
        });
    popUp(menu, m_status);
}

void BulkBar::openPriority()
{
    QMenu* menu = newMenu();
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low})
        menu->addAction(Format::priorityName(priority), this, [this, priority] {
            apply({{QStringLiteral("priority"), toWire(priority)}}, QStringLiteral("signal-high"),
                  tr("Priority: %1").arg(Format::priorityName(priority)));
        });
    popUp(menu, m_priority);
}

void BulkBar::openLabels()
{
    QMenu* menu = newMenu();
    const auto add = [this](QMenu* to, const Label& label, bool on) {
        to->addAction(label.name, this, [this, label, on] {
            const QJsonValue value = on ? QJsonValue(true) : QJsonValue(QJsonValue::Null);
            apply({{QStringLiteral("labelIds/") + label.id, value}}, QStringLiteral("flag"),
                  on ? tr("Label %1 added").arg(label.name) : tr("Label %1 removed").arg(label.name));
        });
    };
    if (m_facts.labels.isEmpty()) {
        menu->addAction(tr("There are no labels yet"))->setEnabled(false);
        return popUp(menu, m_labels);
    }
    QMenu* less = new QMenu(tr("Remove"), menu);
    for (const Label& label : std::as_const(m_facts.labels)) {
        add(menu, label, true);
        add(less, label, false);
    }
    menu->addSeparator();
    menu->addMenu(less);
    popUp(menu, m_labels);
}

void BulkBar::openCategories()
{
    QMenu* menu = newMenu();
    fillCategories(menu);
    popUp(menu, m_more);
}

void BulkBar::openMore()
{
    QMenu* menu = newMenu();
    const auto flag = [&](const QString& text, const char* key, bool on, const QString& icon) {
        menu->addAction(text, this, [=, this] { apply({{QString::fromLatin1(key), on}}, icon, text); });
    };
    fillCategories(menu->addMenu(tr("Category")));
    fillTeams(menu->addMenu(tr("Team")));
    QMenu* snoozes = menu->addMenu(tr("Snooze"));
    snoozes->setObjectName(QStringLiteral("bulkSnooze"));
    fillSnooze(snoozes);
    menu->addSeparator();
    flag(tr("Mark as read"), "isUnread", false, QStringLiteral("mail"));
    flag(tr("Mark as unread"), "isUnread", true, QStringLiteral("mail"));
    flag(tr("Mark as spam"), "isSpam", true, QStringLiteral("shield-alert"));
    flag(tr("Not spam"), "isSpam", false, QStringLiteral("shield-check"));
    menu->addSeparator();
    QAction* merge = menu->addAction(tr("Merge into the newest"), this, &BulkBar::mergeChosen);
    merge->setEnabled(m_choice->count() > 1);
    popUp(menu, m_more);
}

} // namespace sampan
