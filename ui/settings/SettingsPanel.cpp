// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPanel.h"

#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsPages.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>

namespace sampan
{

namespace
{
constexpr int panelWidth = 820;
constexpr int panelTop = 64;
constexpr int panelHeight = 600;
constexpr int namesWidth = 208;
} // namespace

SettingsPanel::SettingsPanel(const WorkspaceContext& context, QWidget* window)
    : Overlay(*context.theme, window), m_context(context)
{
    setObjectName(QStringLiteral("settingsPanel"));
    setAccessibleName(tr("Settings"));
    m_start = makeStart();
    m_title = new TextLabel(theme(), FontRole::Heading, Token::Text1, {}, this);
    m_title->setContentsMargins(directed(16, 0, 0, 0));
    m_nothing = new TextLabel(theme(), FontRole::Body, Token::Text3, tr("No setting of this name."), this);
    m_nothing->setContentsMargins(16, 8, 16, 8);
    m_nothing->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_stack = new QStackedWidget(this);
    auto* done = new Button(theme(), Button::Kind::Plain, tr("Close"), {}, this);
    done->setKeyHint(QStringLiteral("Esc"));
    connect(done, &QAbstractButton::clicked, this, &Overlay::close);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(directed(0, 0, 12, 0));
    head->addWidget(m_title, 1);
    head->addWidget(done);
    auto* end = new QVBoxLayout;
    end->setContentsMargins(0, 12, 0, 4);
    end->setSpacing(8);
    end->addLayout(head);
    end->addWidget(m_nothing);
    end->addWidget(m_stack, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_start);
    row->addLayout(end, 1);
    setShape(panelWidth, panelTop, panelHeight);
    setGrowing(true);
    const auto signOut = [this] {
        close();
        Q_EMIT signOutAsked();
    };
    for (SettingsPage* page : {SettingsPages::general(context, this), SettingsPages::notifications(context, this),
                               SettingsPages::keyboard(context, this), SettingsPages::writing(context, this),
                               SettingsPages::accounts(context, this, signOut), SettingsPages::about(context, this)})
        addPage(page);
    filter({});
}

QWidget* SettingsPanel::makeStart()
{
    auto* host = new QWidget(this);
    const auto resize = [this, host] {
        host->setFixedWidth(theme().scaled(namesWidth));
        for (int i = 0; m_names && i < m_names->count(); ++i)
            m_names->item(i)->setSizeHint(QSize(0, theme().lineHeight(FontRole::Body) + 10));
    };
    connect(&theme(), &Theme::changed, host, resize);
    resize();
    m_field = new Field(theme(), host);
    m_field->setIconName(QStringLiteral("search"));
    m_field->setPlaceholderText(tr("Search settings"));
    m_field->setAccessibleName(tr("Search settings"));
    m_names = new QListWidget(host);
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setAccessibleName(tr("Pages of the settings"));
    m_names->viewport()->setAutoFillBackground(false);
    // A row that is chosen, not a button to press.
    const auto recolour = [this] {
        QPalette colours = theme().palette();
        colours.setColor(QPalette::Highlight, theme().color(Token::BgSelected));
        colours.setColor(QPalette::Inactive, QPalette::Highlight, theme().color(Token::BgSelected));
        colours.setColor(QPalette::HighlightedText, theme().color(Token::Text1));
        m_names->setPalette(colours);
    };
    connect(&theme(), &Theme::changed, m_names, recolour);
    recolour();
    m_field->installEventFilter(this);
    m_names->installEventFilter(this);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_names, 1);
    connect(m_field, &QLineEdit::textChanged, this, &SettingsPanel::filter);
    connect(m_names, &QListWidget::currentRowChanged, this, &SettingsPanel::showCurrent);
    return host;
}

void SettingsPanel::addPage(SettingsPage* page)
{
    auto* scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    m_pages.append(page);
    m_stack->addWidget(scroll);
    auto* item = new QListWidgetItem(page->title(), m_names);
    item->setSizeHint(QSize(0, theme().lineHeight(FontRole::Body) + 10));
}

void SettingsPanel::start(const QString& page)
{
    open();
    m_field->setFocus(Qt::OtherFocusReason);
    showPage(page);
}

void SettingsPanel::showPage(const QString& name)
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i)->name() == name)
            m_names->setCurrentRow(i);
    }
}

QString SettingsPanel::currentPage() const
{
    const int row = m_names->currentRow();
    return row < 0 ? QString() : m_pages.at(row)->name();
}

void SettingsPanel::filter(const QString& query)
{
    int first = -1;
    for (int i = 0; i < m_pages.size(); ++i) {
        const bool any = m_pages.at(i)->filter(query) > 0;
        m_names->item(i)->setHidden(!any);
        if (any && first < 0)
            first = i;
    }
    m_nothing->setVisible(first < 0);
    m_stack->setVisible(first >= 0);
    const int now = m_names->currentRow();
    if (now < 0 || m_names->item(now)->isHidden())
        m_names->setCurrentRow(first);
    showCurrent();
}

void SettingsPanel::showCurrent()
{
    const int row = m_names->currentRow();
    m_title->setText(row < 0 ? tr("Settings") : m_pages.at(row)->title());
    if (row >= 0)
        m_stack->setCurrentIndex(row);
}

void SettingsPanel::enterPage()
{
    const int row = m_names->currentRow();
    QWidget* first = row < 0 ? nullptr : m_pages.at(row)->firstControl();
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

bool SettingsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_field || watched == m_names)) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_field && key == Qt::Key_Down) {
            m_names->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            return enterPage(), true;
    }
    return Overlay::eventFilter(watched, event);
}

void SettingsPanel::paintEvent(QPaintEvent* event)
{
    Overlay::paintEvent(event);
    QPainter painter(this);
    const QRect box = contentRect();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? m_start->x() - 1 : m_start->geometry().right() + 1;
    painter.fillRect(QRect(x, box.top(), 1, box.height()), theme().color(Token::LineSoft));
}

} // namespace sampan
