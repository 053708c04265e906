// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchPanel.h"

#include "items/Roles.h"
#include "ui/ErrorText.h"
#include "ui/Icons.h"
#include "ui/search/SearchDelegate.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
constexpr int headHeight = 48;
constexpr int footHeight = 33;
constexpr int panelWidth = 654;
constexpr int panelTop = 74;
constexpr int panelHeight = 496;
} // namespace

SearchPanel::SearchPanel(const WorkspaceContext& context, QWidget* window)
    : Overlay(*context.theme, window), m_model(new SearchResultsModel(context.store, this)),
      m_field(new QLineEdit(this)), m_list(new QListView(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(*context.theme, this)), m_foot(makeFoot())
{
    setObjectName(QStringLiteral("searchPanel"));
    setAccessibleName(tr("Search everything"));
    setShape(panelWidth, panelTop, panelHeight);
    m_field->setProperty("sampanBare", true);
    m_field->setProperty("sampanRing", -1);
    m_field->setPlaceholderText(tr("Search conversations, messages, customers"));
    m_field->setAccessibleName(tr("Search everything"));
    m_field->setFixedHeight(headHeight - 1);
    m_field->setTextMargins(directed(36, 0, 12, 0));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(*context.theme, *context.clock, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Found"));
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    column->addSpacing(1);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
    m_empty->setTexts(QStringLiteral("search"), tr("Everything on this computer"),
                      tr("Names, addresses, order numbers and words of any language; also offline."));
    connect(m_field, &QLineEdit::textChanged, m_model, &SearchResultsModel::setQuery);
    connect(m_model, &SearchResultsModel::finished, this, &SearchPanel::showFinished);
    connect(m_model, &SearchResultsModel::failed, this, [this](const Error& error) {
        m_empty->setTexts(QStringLiteral("circle-alert"), tr("The search failed"), ErrorText::sentence(error),
                          Token::Danger);
        m_stack->setCurrentWidget(m_empty);
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        openCurrent();
    });
}

QWidget* SearchPanel::makeFoot()
{
    auto* foot = new QWidget(this);
    foot->setFixedHeight(footHeight);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(6);
    const auto hint = [&](const QStringList& keys, const QString& text) {
        for (const QString& key : keys)
            row->addWidget(new KeyHint(theme(), key, foot));
        row->addWidget(new TextLabel(theme(), FontRole::Small, Token::Text3, text, foot));
        row->addSpacing(10);
    };
    hint({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose"));
    hint({QStringLiteral("↵")}, tr("open"));
    hint({QStringLiteral("Esc")}, tr("close"));
    row->addStretch(1);
    return foot;
}

void SearchPanel::start()
{
    open();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchPanel::showFinished()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->scrollToTop();
        return;
    }
    if (m_model->query().trimmed().isEmpty())
        m_empty->setTexts(QStringLiteral("search"), tr("Everything on this computer"),
                          tr("Names, addresses, order numbers and words of any language; also offline."));
    else
        m_empty->setTexts(QStringLiteral("search"), tr("Nothing found"), tr("Try fewer or shorter words."));
    m_stack->setCurrentWidget(m_empty);
}

void SearchPanel::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    m_list->setCurrentIndex(m_model->index(qBound(0, from + rows, count - 1), 0));
}

void SearchPanel::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const Id conversation = current.data(HitConversationIdRole).toString();
    if (conversation.isEmpty())
        return;
    const bool message = current.data(HitKindRole).toInt() == static_cast<int>(SearchKind::Message);
    const Id id = message ? current.data(HitIdRole).toString() : Id();
    close();
    Q_EMIT conversationChosen(conversation, id);
}

bool SearchPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            return move(1), true;
        case Qt::Key_Up:
            return move(-1), true;
        case Qt::Key_PageDown:
            return move(8), true;
        case Qt::Key_PageUp:
            return move(-8), true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return openCurrent(), true;
        default:
            break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

void SearchPanel::paintEvent(QPaintEvent* event)
{
    Overlay::paintEvent(event);
    QPainter painter(this);
    const QRect box = contentRect();
    painter.fillRect(QRect(box.left(), m_field->geometry().bottom() + 1, box.width(), 1),
                     theme().color(Token::LineSoft));
    painter.fillRect(QRect(box.left(), m_foot->y(), box.width(), 1), theme().color(Token::LineSoft));
    const QRect icon(box.left() + 16, box.top() + (headHeight - 16) / 2, 16, 16);
    paintIcon(&painter, QStringLiteral("search"), QStyle::visualRect(layoutDirection(), box, icon),
              theme().color(Token::Text2));
}

} // namespace sampan
