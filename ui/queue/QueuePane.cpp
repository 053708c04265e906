// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueuePane.h"

#include "ui/ActionCatalog.h"
#include "ui/ErrorText.h"
#include "ui/Settings.h"
#include "ui/filters/FilterChips.h"
#include "ui/filters/FilterKeeper.h"
#include "ui/queue/BulkBar.h"
#include "ui/queue/BulkChoice.h"
#include "ui/queue/NotYetPage.h"
#include "ui/queue/QueueDelegate.h"
#include "ui/queue/QueueList.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

// The order and the filters of a view are in QueueViews.cpp.

namespace sampan
{

namespace
{
constexpr int refreshWaitsMs = 30000;
}

QueuePane::QueuePane(const WorkspaceContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_theme(*context.theme), m_model(new QueueModel(context.store, this)),
      m_view(new QueueList(m_theme, *context.clock, m_model, this)), m_keeper(new FilterKeeper(context, this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(m_theme, this)),
      m_notYet(new NotYetPage(context, this)), m_failure(new EmptyState(m_theme, this)),
      m_loading(new LoadingBars(m_theme, tr("Loading conversations"), this)), m_minutes(new QTimer(this)),
      m_soon(new QTimer(this))
{
    setObjectName(QStringLiteral("queuePane"));
    m_model->setClock([clock = context.clock] { return clock->now().toMSecsSinceEpoch(); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_heads = new QStackedWidget(this);
    const auto resize = [this] { m_heads->setFixedHeight(m_theme.scaled(40)); };
    connect(&m_theme, &Theme::changed, m_heads, resize);
    resize();
    m_heads->addWidget(makeHead());
    m_bulk = new BulkBar(m_context, m_view->choice(), m_heads);
    m_heads->addWidget(m_bulk);
    column->addWidget(m_heads);
    column->addWidget(makeLines());
    for (QWidget* page : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_empty),
                          static_cast<QWidget*>(m_notYet), static_cast<QWidget*>(m_failure), m_loading})
        m_stack->addWidget(page);
    for (QWidget* page : {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_notYet),
                          static_cast<QWidget*>(m_failure), m_loading}) {
        page->setFocusPolicy(Qt::StrongFocus);
        page->setAccessibleName(tr("Queue"));
    }
    m_stack->setCurrentWidget(m_loading);
    column->addWidget(m_stack, 1);
    connectList();
    connectFilters();
}

void QueuePane::connectList()
{
    connect(m_view, &QueueList::chosen, this, &QueuePane::chosen);
    connect(m_view, &QueueList::opened, this, &QueuePane::opened);
    connect(m_notYet, &NotYetPage::changed, this, &QueuePane::scheduleRefresh);
    connect(m_failure, &EmptyState::actionClicked, this, [this] { m_model->show(m_model->scope(), m_model->sort()); });
    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_soon, &QTimer::timeout, this, &QueuePane::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &QueuePane::scheduleRefresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &QueuePane::scheduleRefresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &QueuePane::scheduleRefresh);
    connect(m_model, &QueueModel::loaded, this, &QueuePane::refresh);
    connect(m_model, &QueueModel::failed, this, &QueuePane::showFailure);
    connect(m_model, &QueueModel::heldCountChanged, this, &QueuePane::refresh);
    connect(m_minutes, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    m_minutes->setInterval(refreshWaitsMs);
    BulkChoice* choice = m_view->choice();
    connect(choice, &BulkChoice::changed, this, [this, choice] {
        const bool hadFocus = m_heads->isAncestorOf(QApplication::focusWidget());
        m_heads->setCurrentIndex(choice->isEmpty() ? 0 : 1);
        if (hadFocus)
            page()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_bulk, &BulkBar::notice, this, &QueuePane::notice);
    connect(m_bulk, &BulkBar::refused, this, &QueuePane::showRefused);
    m_context.actions->connectAction(ActionId::ChooseForBulk, this, [this] { m_view->toggleCurrent(); });
    m_context.actions->connectAction(ActionId::ChooseAll, this, [choice] { choice->chooseAll(); });
}

QWidget* QueuePane::makeHead()
{
    auto* head = new QWidget(m_heads);
    m_title = new TextLabel(m_theme, FontRole::Heading, Token::Text1, {}, head);
    m_title->setElided(true);
    m_count = new TextLabel(m_theme, FontRole::Body, Token::Text3, {}, head);
    m_sort = new Button(m_theme, Button::Kind::Flat, tr("Longest wait"), QStringLiteral("arrow-up-down"), head);
    m_sort->setSmall(true);
    m_sort->setObjectName(QStringLiteral("queueSort"));
    m_sort->setAccessibleDescription(tr("Order of the queue"));
    m_filter = new IconButton(m_theme, QStringLiteral("list-filter"), tr("Filter this view"), head);
    m_filter->setSmall(true);
    m_filter->setObjectName(QStringLiteral("queueFilter"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(directed(16, 0, 8, 1));
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_sort);
    row->addWidget(m_filter);
    connect(m_sort, &QAbstractButton::clicked, this, &QueuePane::openSortMenu);
    connect(m_filter, &QAbstractButton::clicked, this, &QueuePane::openFilterEditor);
    return head;
}

/// What may stand between the head and the rows.
QWidget* QueuePane::makeLines()
{
    auto* lines = new QWidget(this);
    auto* column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_chips = new FilterChips(m_theme, lines);
    m_report = new Button(m_theme, Button::Kind::Flat, {}, QStringLiteral("info"), lines);
    m_fresh = new Button(m_theme, Button::Kind::Flat, {}, QStringLiteral("arrow-up"), lines);
    column->addWidget(m_chips);
    for (Button* line : {m_report, m_fresh}) {
        line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        line->hide();
        column->addWidget(line);
    }
    m_chips->hide();
    connect(m_fresh, &QAbstractButton::clicked, this, [this] {
        m_view->verticalScrollBar()->setValue(0);
        m_model->setHolding(false);
    });
    return lines;
}

QWidget* QueuePane::page() const
{
    return m_stack->currentWidget();
}

bool QueuePane::letGoOfChoice()
{
    const bool had = !m_view->choice()->isEmpty();
    m_view->choice()->clear();
    return had;
}

void QueuePane::setCompact(bool compact)
{
    m_view->setCompact(compact);
}

// The focus stays in the queue when what is shown in it changes.
void QueuePane::showPage(QWidget* page)
{
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(page);
    if (hadFocus)
        page->setFocus(Qt::OtherFocusReason);
}

void QueuePane::scheduleRefresh()
{
    m_soon->start();
}

void QueuePane::refresh()
{
    m_soon->stop();
    if (m_failed && !m_model->isLoaded())
        return;
    const int rows = m_model->rowCount();
    if (rows == 0)
        m_minutes->stop();
    else if (!m_minutes->isActive())
        m_minutes->start();
    m_count->setText(m_model->isLoaded() ? QLocale().toString(rows) : QString());
    const int held = m_model->heldCount();
    m_fresh->setVisible(held > 0);
    m_fresh->setText(tr("%n new", "conversations waiting above the list", held));
    if (!m_model->isLoaded() && rows == 0) {
        showPage(m_loading);
        return;
    }
    m_failed = false;
    if (rows == 0)
        showEmpty();
    else
        showPage(m_view);
    m_view->tellVisible();
}

void QueuePane::showFailure(const Error& error)
{
    m_failed = true;
    m_failure->setTexts(QStringLiteral("circle-alert"), tr("The queue could not be read"), ErrorText::sentence(error),
                        Token::Danger);
    m_failure->setActionText(tr("Try again"), QStringLiteral("rotate-cw"));
    showPage(m_failure);
}

void QueuePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::BgPane));
    painter.fillRect(QRect(0, m_theme.scaled(40) - 1, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace sampan
