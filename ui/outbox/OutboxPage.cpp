// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/OutboxPage.h"

#include "items/Roles.h"
#include "storage/OutboxStore.h"
#include "storage/Store.h"
#include "ui/outbox/OutboxEntryRow.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace sampan
{

OutboxPage::OutboxPage(const WorkspaceContext& context, OutboxModel* model, QWidget* parent)
    : QWidget(parent), m_context(context), m_theme(*context.theme), m_model(model),
      m_count(new TextLabel(m_theme, FontRole::Body, Token::Text3, {}, this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(m_theme, this))
{
    setObjectName(QStringLiteral("outboxPage"));
    setAccessibleName(tr("Outbox"));
    m_seconds = new QTimer(this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->setSpacing(8);
    head->addWidget(new TextLabel(m_theme, FontRole::Heading, Token::Text1, tr("Outbox"), this));
    head->addWidget(m_count);
    head->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Outbox"));
    auto* rows = new QWidget(scroll);
    rows->setBackgroundRole(QPalette::Base);
    rows->setAutoFillBackground(true);
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    scroll->setWidget(rows);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    m_empty->setTexts(QStringLiteral("circle-check"), tr("The outbox is empty"),
                      tr("Everything you wrote has reached the server."), Token::Success);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    head->addStrut(m_theme.scaled(40));
    column->addWidget(m_stack, 1);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int a, int b) { insertRows(a, b); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int a, int b) { removeRows(a, b); });
    connect(model, &QAbstractItemModel::rowsMoved, this, [this] { rebuild(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { rebuild(); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& a, const QModelIndex& b) { refresh(a.row(), b.row()); });
    connect(m_seconds, &QTimer::timeout, this, [this] { refresh(0, m_model->rowCount() - 1); });
    m_seconds->setInterval(1000);
    rebuild();
}

void OutboxPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_seconds->start();
}

void OutboxPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_seconds->stop();
}

void OutboxPage::rebuild()
{
    removeRows(0, static_cast<int>(m_rows.size()) - 1);
    insertRows(0, m_model->rowCount() - 1);
}

void OutboxPage::insertRows(int first, int last)
{
    for (int i = first; i <= last; ++i) {
        auto* row = new OutboxEntryRow(m_context, this);
        connectRow(row);
        row->show(m_model->index(i, 0));
        m_rows.insert(i, row);
        m_list->insertWidget(i, row);
        row->show();
    }
    refreshHead();
}

void OutboxPage::removeRows(int first, int last)
{
    for (int i = last; i >= first; --i)
        m_rows.takeAt(i)->deleteLater();
    refreshHead();
}

void OutboxPage::refresh(int first, int last)
{
    for (int i = first; i <= last && i < m_rows.size(); ++i)
        m_rows.at(i)->show(m_model->index(i, 0));
}

void OutboxPage::refreshHead()
{
    m_count->setText(m_rows.isEmpty() ? QString() : QLocale().toString(m_rows.size()));
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 1 : 0);
}

void OutboxPage::connectRow(OutboxEntryRow* row)
{
    connect(row, &OutboxEntryRow::openWanted, this, &OutboxPage::conversationChosen);
    connect(row, &OutboxEntryRow::retryWanted, this, &OutboxPage::retry);
    connect(row, &OutboxEntryRow::editWanted, this,
            [this](const Id& entry, const Id& conversation) { withdraw(entry, conversation, true); });
    connect(row, &OutboxEntryRow::withdrawWanted, this,
            [this](const Id& entry, const Id& conversation) { withdraw(entry, conversation, false); });
}

void OutboxPage::retry(const Id& entryId)
{
    const QDateTime now = m_context.clock->now();
    m_context.store->write(
        [entryId, now](WriteTransaction& transaction) { return OutboxStore::retry(transaction, entryId, now); }, this,
        [this](const Result<void>& result) {
            if (!result)
                Q_EMIT failed(result.error());
            else
                m_context.sync->syncNow();
        });
}

void OutboxPage::withdraw(const Id& entryId, const Id& conversationId, bool edit)
{
    const QDateTime now = m_context.clock->now();
    m_context.store->write(
        [entryId, now](WriteTransaction& transaction) -> Result<void> {
            const Result<Draft> draft = OutboxStore::withdraw(transaction, entryId, now);
            return draft ? Result<void>() : Result<void>(draft.error());
        },
        this,
        [this, conversationId, edit](const Result<void>& result) {
            if (!result)
                Q_EMIT failed(result.error());
            else if (edit)
                Q_EMIT draftRestored(conversationId);
        });
}

void OutboxPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::BgContent));
    painter.fillRect(QRect(0, m_theme.scaled(40) - 1, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace sampan
