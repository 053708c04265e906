// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/CustomerPanel.h"

#include "storage/OutboxActions.h"
#include "storage/Store.h"
#include "ui/ErrorText.h"
#include "ui/customer/CustomerCard.h"
#include "ui/customer/NotesField.h"
#include "ui/widgets/EmptyState.h"

#include <QScrollArea>
#include <QStackedLayout>

namespace sampan
{

CustomerPanel::CustomerPanel(const WorkspaceContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState(*context.theme, this)), m_loading(new LoadingBars(*context.theme, tr("Loading"), this)),
      m_card(new CustomerCard(context))
{
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_card);
    m_card->setAutoFillBackground(false);
    for (QWidget* page : std::initializer_list<QWidget*>{m_empty, m_loading, scroll})
        m_stack->addWidget(page);
    connect(m_empty, &EmptyState::actionClicked, this, &CustomerPanel::read);
    connect(m_card, &CustomerCard::conversationChosen, this, &CustomerPanel::conversationChosen);
    connect(m_card, &CustomerCard::leaveAsked, this, &CustomerPanel::leaveAsked);
    connect(m_card, &CustomerCard::notesWritten, this, &CustomerPanel::saveNotes);
    connect(m_card, &CustomerCard::copied, this, [this](const QString& value) {
        Q_EMIT notice(QStringLiteral("copy"), tr("Copied: %1").arg(value), {}, {});
    });
    connect(context.store->events(), &StoreEvents::rowsChanged, this, &CustomerPanel::onRowsChanged);
    showConversation({});
}

CustomerPanel::~CustomerPanel() = default;

void CustomerPanel::showConversation(const Id& conversationId)
{
    if (conversationId == m_id && !conversationId.isEmpty())
        return;
    flush();
    m_id = conversationId;
    m_facts = {};
    ++m_generation;
    if (conversationId.isEmpty()) {
        m_empty->setTexts(QStringLiteral("user"), tr("Nobody yet"), tr("Open a conversation to see who it is with."));
        m_empty->setActionText({});
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_loading);
    read();
}

void CustomerPanel::read()
{
    if (m_id.isEmpty())
        return;
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    const quint64 generation = ++m_generation;
    m_context.store->fetch<CustomerFacts>(
        [id = m_id](ReadConnection& connection) { return readCustomerFacts(connection, id); }, this,
        [this, generation](const Result<CustomerFacts>& facts) {
            if (generation != m_generation)
                return;
            if (facts)
                take(*facts);
            else
                showError(facts.error());
        });
}

void CustomerPanel::take(const CustomerFacts& facts)
{
    m_facts = facts;
    if (!facts.isKnown) {
        m_empty->setTexts(QStringLiteral("user"), tr("Nobody is known"),
                          tr("The conversation has no customer, or the customer is not on this computer yet."));
        m_empty->setActionText({});
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_card->setFacts(facts);
    m_stack->setCurrentIndex(2);
}

void CustomerPanel::showError(const Error& error)
{
    m_empty->setTexts(QStringLiteral("circle-alert"), tr("The customer could not be read"), ErrorText::sentence(error),
                      Token::Danger);
    m_empty->setActionText(tr("Try again"), QStringLiteral("refresh-cw"));
    m_stack->setCurrentWidget(m_empty);
}

void CustomerPanel::onRowsChanged(const StoreChange& change)
{
    const bool customer = change.type == ObjectType::Customer && change.upserted.contains(m_facts.customer.id);
    const bool conversation = change.type == ObjectType::Conversation;
    if (!m_id.isEmpty() && (customer || conversation || (!m_facts.isKnown && change.type == ObjectType::Customer)))
        read();
}

void CustomerPanel::saveNotes(const Id& customerId, const QString& notes)
{
    const QDateTime now = m_context.clock->now();
    m_context.store->write(
        [=](WriteTransaction& transaction) -> Result<void> {
            const auto entry =
                OutboxStore::queueCustomerUpdate(transaction, customerId, {{QStringLiteral("notes"), notes}}, now);
            return entry ? Result<void>() : Result<void>(entry.error());
        },
        this,
        [this](const Result<void>& result) {
            if (!result)
                Q_EMIT notice(QStringLiteral("circle-alert"), ErrorText::sentence(result.error()), {}, {});
            else
                Q_EMIT notice(QStringLiteral("check"), tr("Notes saved"), {}, {});
        });
}

void CustomerPanel::flush()
{
    m_card->notes()->commit();
}

void CustomerPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

} // namespace sampan
