// SPDX-License-Identifier: GPL-3.0-or-later
// What the conversation's head asks before it acts: until when, to whom, which messages.
#include "ui/Prompt.h"
#include "ui/conversation/ConversationActions.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/HandOverBox.h"
#include "ui/conversation/MergeBox.h"
#include "ui/conversation/MomentBox.h"
#include "ui/conversation/MomentText.h"
#include "ui/conversation/SplitBox.h"
#include "ui/conversation/TransferBox.h"
#include "ui/widgets/Button.h"

#include <QMenu>

namespace sampan
{

void ConversationHeader::openSnoozeMenu()
{
    const Conversation conversation = m_details.conversation;
    const QDateTime now = m_context.clock->now();
    QMenu* menu = newMenu();
    menu->setAccessibleName(tr("Snooze"));
    for (const MomentText::Offer& offer : MomentText::snoozeOffers(now))
        menu->addAction(offer.name + QStringLiteral("\t") + MomentText::of(offer.at, now), this,
                        [=, this] { m_actions->snooze(conversation, offer.at); });
    menu->addAction(tr("Another time…"), this, [=, this] {
        auto* box = new MomentBox(*m_context.theme, window(), tr("Snooze until"), tr("Snooze"), now,
                                  MomentText::snoozeOffers(now).last().at);
        connect(box, &FormBox::accepted, this, [=, this] { m_actions->snooze(conversation, box->moment()); });
        box->open();
    });
    if (conversation.snoozedUntil > now) {
        menu->addSeparator();
        menu->addAction(tr("No longer snooze"), this, [=, this] { m_actions->snooze(conversation, {}); });
    }
    menu->popup(m_snoozeIcon->mapToGlobal(QPoint(0, m_snoozeIcon->height() + 2)));
    menu->setActiveAction(menu->actions().first());
}

void ConversationHeader::openTransferBox()
{
    auto* box = new TransferBox(*m_context.theme, window(), m_details);
    connect(box, &FormBox::accepted, this,
            [this, box, conversation = m_details.conversation] { m_actions->transfer(conversation, box->transfer()); });
    box->open();
}

void ConversationHeader::openHandOverBox()
{
    auto* box = new HandOverBox(*m_context.theme, window(), m_details, m_context.self.id, m_context.clock->now());
    connect(box, &FormBox::accepted, this, [this, box] { m_actions->handOver(box->task()); });
    box->open();
}

void ConversationHeader::openMergeBox()
{
    auto* box = new MergeBox(*m_context.theme, window(), m_context.store, *m_context.clock, m_details.conversation);
    connect(box, &FormBox::accepted, this, [this, box, conversation = m_details.conversation] {
        m_actions->merge(conversation, box->target(), box->isOtherCustomer());
    });
    box->open();
}

void ConversationHeader::openSplitBox(const Id& messageId)
{
    auto* box =
        new SplitBox(*m_context.theme, window(), m_context.store, *m_context.clock, m_details.conversation, messageId);
    connect(box, &FormBox::accepted, this, [this, box, conversation = m_details.conversation] {
        m_actions->split(conversation, box->messageIds(), box->subject());
    });
    box->open();
}

void ConversationHeader::toggleFollow()
{
    const Conversation& conversation = m_details.conversation;
    m_actions->setFollowing(conversation, m_context.self.id, !conversation.followerIds.contains(m_context.self.id));
}

void ConversationHeader::toggleSpam()
{
    m_actions->setSpam(m_details.conversation, !m_details.conversation.isSpam);
}

void ConversationHeader::askBlock()
{
    const Customer customer = m_details.customer;
    if (customer.id.isEmpty() || customer.isBlocked) {
        if (customer.isBlocked)
            m_actions->setBlocked(customer, false);
        return;
    }
    const Question question{tr("Block %1?").arg(customer.name),
                            tr("Whatever they write from now on, to any store, is filed as spam and tells nobody."),
                            tr("Block"), tr("Do not block")};
    Prompt::ask(*m_context.theme, this, question, [this, customer](bool confirmed) {
        if (confirmed)
            m_actions->setBlocked(customer, true);
    });
}

void ConversationHeader::solve()
{
    const Conversation conversation = m_details.conversation;
    if (!conversation.category.isEmpty()) {
        m_actions->setStatus(conversation, ConversationStatus::Solved);
        return;
    }
    const auto solveAs = [this, conversation](const QString& code) { m_actions->solveAs(conversation, code); };
    QMenu* menu = categoryQuestion(solveAs, tr("Solve without a category"));
    menu->popup(m_solve->mapToGlobal(QPoint(0, m_solve->height() + 2)));
}

QMenu* ConversationHeader::categoryQuestion(const CategoryChoice& choose, const QString& without)
{
    QMenu* menu = newMenu();
    menu->setAccessibleName(tr("Which category, before it is solved?"));
    menu->addSection(tr("Which category, before it is solved?"));
    fillCategories(menu, choose);
    menu->addSeparator();
    menu->addAction(without, this, [choose] { choose(QString()); });
    return menu;
}

bool ConversationHeader::askCategory(const QPoint& at, const CategoryChoice& choose)
{
    if (!m_details.conversation.category.isEmpty())
        return false;
    QMenu* menu = categoryQuestion(choose, tr("Send and solve without a category"));
    const QSize size = menu->sizeHint();
    menu->popup(at - QPoint(isRightToLeft() ? 0 : size.width(), size.height() + 4));
    return true;
}

} // namespace sampan
