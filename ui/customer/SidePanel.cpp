// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/SidePanel.h"

#include "ui/customer/CustomerPanel.h"
#include "ui/customer/SideTab.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

namespace sampan
{

SidePanel::SidePanel(const WorkspaceContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    const Theme& theme = *context.theme;
    setObjectName(QStringLiteral("sidePanel"));
    setAccessibleName(tr("Side panel"));
    auto* head = new QWidget(this);
    m_row = new QHBoxLayout(head);
    m_row->setContentsMargins(directed(12, 0, 8, 1));
    m_row->setSpacing(16);
    m_row->addStretch(1);
    m_close = new IconButton(theme, QStringLiteral("x"), tr("Close the side panel"), head);
    static_cast<Button*>(m_close)->setSmall(true);
    m_close->hide();
    m_row->addWidget(m_close);
    connect(static_cast<Button*>(m_close), &Button::clicked, this, &SidePanel::closeAsked);
    m_pages = new QStackedWidget(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(directed(1, 0, 0, 0));
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_pages, 1);
    m_customer = new CustomerPanel(context, m_pages);
    connect(m_customer, &CustomerPanel::conversationChosen, this, &SidePanel::conversationChosen);
    connect(m_customer, &CustomerPanel::notice, this, &SidePanel::notice);
    connect(m_customer, &CustomerPanel::leaveAsked, this, &SidePanel::leaveAsked);
    addTab(tr("Customer"), m_customer);
    setCurrentTab(0);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int SidePanel::addTab(const QString& name, QWidget* page)
{
    auto* tab = new SideTab(*m_context.theme, name, this);
    const int index = static_cast<int>(m_tabs.size());
    m_tabs.append(tab);
    m_row->insertWidget(index, tab);
    m_pages->addWidget(page);
    connect(tab, &QAbstractButton::clicked, this, [this, index] { setCurrentTab(index); });
    connect(tab, &SideTab::stepAsked, this, &SidePanel::stepTab);
    return index;
}

void SidePanel::setCurrentTab(int index)
{
    if (index < 0 || index >= m_tabs.size())
        return;
    m_pages->setCurrentIndex(index);
    for (int i = 0; i < m_tabs.size(); ++i)
        m_tabs.at(i)->setChecked(i == index);
}

int SidePanel::currentTab() const
{
    return m_pages->currentIndex();
}

void SidePanel::stepTab(int by)
{
    const int count = static_cast<int>(m_tabs.size());
    setCurrentTab((currentTab() + by + count) % count);
    focusTabs();
}

void SidePanel::showConversation(const Id& conversationId)
{
    m_customer->showConversation(conversationId);
}

void SidePanel::focusTabs()
{
    m_tabs.at(currentTab())->setFocus(Qt::TabFocusReason);
}

void SidePanel::setDrawer(QWidget* over)
{
    if (m_over)
        m_over->removeEventFilter(this);
    m_over = over;
    m_close->setVisible(isDrawer());
    if (over) {
        setParent(over);
        over->installEventFilter(this);
        placeDrawer();
    }
    update();
}

void SidePanel::placeDrawer()
{
    constexpr int drawerWidth = 328;
    const int wide = qMin(m_context.theme->scaled(drawerWidth), m_over->width());
    setGeometry(isRightToLeft() ? 0 : m_over->width() - wide, 0, wide, m_over->height());
}

bool SidePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_over && event->type() == QEvent::Resize)
        placeDrawer();
    return QWidget::eventFilter(watched, event);
}

void SidePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = *m_context.theme;
    painter.fillRect(rect(), theme.color(Token::BgPane));
    const int tabs = m_tabs.first()->height();
    painter.fillRect(QRect(0, tabs, width(), 1), theme.color(Token::LineSoft));
    if (m_over)
        painter.fillRect(QRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height()), theme.color(Token::LineMid));
}

void SidePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        Q_EMIT leaveAsked();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace sampan
