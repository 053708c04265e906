// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueuePane.h"

#include "ui/ErrorText.h"
#include "ui/Settings.h"
#include "ui/queue/QueueDelegate.h"
#include "ui/queue/QueueList.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
constexpr int refreshWaitsMs = 30000;
}

QueuePane::QueuePane(const WorkspaceContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_theme(*context.theme), m_model(new QueueModel(context.store, this)),
      m_view(new QueueList(m_theme, *context.clock, m_model, this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(m_theme, this)), m_failure(new EmptyState(m_theme, this)),
      m_loading(new LoadingBars(m_theme, tr("Loading conversations"), this)), m_minutes(new QTimer(this))
{
    setObjectName(QStringLiteral("queuePane"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_fresh = new Button(m_theme, Button::Kind::Flat, {}, QStringLiteral("arrow-up"), this);
    m_fresh->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_fresh->hide();
    column->addWidget(m_fresh);
    for (QWidget* page :
         {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_failure), m_loading})
        m_stack->addWidget(page);
    for (QWidget* page : {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_failure), m_loading}) {
        page->setFocusPolicy(Qt::ClickFocus);
        page->setAccessibleName(tr("Queue"));
    }
    m_stack->setCurrentWidget(m_loading);
    column->addWidget(m_stack, 1);

    connect(m_view, &QueueList::chosen, this, &QueuePane::chosen);
    connect(m_view, &QueueList::opened, this, &QueuePane::opened);
    connect(m_empty, &EmptyState::actionClicked, this, &QueuePane::otherViewWanted);
    connect(m_failure, &EmptyState::actionClicked, this, [this] { m_model->show(m_model->scope(), m_model->sort()); });
    connect(m_fresh, &QAbstractButton::clicked, this, [this] {
        m_model->setHolding(false);
        m_view->verticalScrollBar()->setValue(0);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &QueuePane::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &QueuePane::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &QueuePane::refresh);
    connect(m_model, &QueueModel::loaded, this, &QueuePane::refresh);
    connect(m_model, &QueueModel::failed, this, &QueuePane::showFailure);
    connect(m_model, &QueueModel::heldCountChanged, this, &QueuePane::refresh);
    connect(m_minutes, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    m_minutes->setInterval(refreshWaitsMs);
}

QWidget* QueuePane::makeHead()
{
    auto* head = new QWidget(this);
    const auto resize = [this, head] { head->setFixedHeight(m_theme.scaled(40)); };
    connect(&m_theme, &Theme::changed, head, resize);
    resize();
    m_title = new TextLabel(m_theme, FontRole::Heading, Token::Text1, {}, head);
    m_title->setElided(true);
    m_count = new TextLabel(m_theme, FontRole::Body, Token::Text3, {}, head);
    m_sort = new Button(m_theme, Button::Kind::Flat, tr("Longest wait"), QStringLiteral("arrow-up-down"), head);
    m_sort->setSmall(true);
    m_sort->setObjectName(QStringLiteral("queueSort"));
    m_sort->setAccessibleDescription(tr("Order of the queue"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 8, 1);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_sort);
    connect(m_sort, &QAbstractButton::clicked, this, &QueuePane::openSortMenu);
    return head;
}

void QueuePane::showScope(const QueueScope& scope, const QString& name)
{
    m_title->setText(name);
    m_view->setAccessibleName(tr("Queue: %1").arg(name));
    m_view->rows()->setShowsAssignee(scope.view != QueueView::Mine && scope.view != QueueView::Unassigned);
    m_failed = false;
    m_model->show(scope, m_model->sort());
    refresh();
}

void QueuePane::setSort(QueueSort sort)
{
    m_sort->setText(sort == QueueSort::LongestWait ? tr("Longest wait") : tr("Newest"));
    m_model->show(m_model->scope(), sort);
    refresh();
}

void QueuePane::setCompact(bool compact)
{
    m_view->setCompact(compact);
}

void QueuePane::openSortMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, QueueSort sort) {
        QAction* action = menu->addAction(text, this, [this, sort] { setSort(sort); });
        action->setCheckable(true);
        action->setChecked(m_model->sort() == sort);
    };
    add(tr("Longest wait"), QueueSort::LongestWait);
    add(tr("Newest"), QueueSort::Newest);
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height() + 2)));
}

// The focus stays in the queue when what is shown in it changes.
void QueuePane::showPage(QWidget* page)
{
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(page);
    if (hadFocus)
        page->setFocus(Qt::OtherFocusReason);
}

void QueuePane::refresh()
{
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

void QueuePane::showEmpty()
{
    const bool mine = m_model->scope().view == QueueView::Mine;
    m_empty->setTexts(QStringLiteral("coffee"), tr("Nothing is waiting"),
                      mine ? tr("Conversations assigned to you appear here.")
                           : tr("New conversations appear here by themselves."));
    m_empty->setActionText(mine ? tr("Take from team") : QString());
    showPage(m_empty);
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
