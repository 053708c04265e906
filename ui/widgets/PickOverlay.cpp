// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PickOverlay.h"

#include "ui/Icons.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
constexpr int headHeight = 48;
constexpr int footHeight = 33;
constexpr int panelWidth = 656;
constexpr int panelTop = 74;
constexpr int panelHeight = 496;
constexpr int pageRows = 10;
} // namespace

PickOverlay::PickOverlay(const Theme& theme, QWidget* window, const QString& name, const QString& placeholder)
    : Overlay(theme, window), m_field(new QLineEdit(this)), m_list(new QListView(this)), m_foot(new QWidget(this)),
      m_hints(new QHBoxLayout(m_foot))
{
    setAccessibleName(name);
    setShape(panelWidth, panelTop, panelHeight);
    prepareField(name, placeholder);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Found"));
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        takeCurrent();
    });
    m_foot->setFixedHeight(footHeight);
    m_hints->setContentsMargins(16, 1, 16, 0);
    m_hints->setSpacing(6);
}

void PickOverlay::prepareField(const QString& name, const QString& placeholder)
{
    m_field->setProperty("sampanBare", true);
    m_field->setProperty("sampanRing", -1);
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(name);
    m_field->setFixedHeight(headHeight - 1);
    m_field->setTextMargins(directed(36, 0, 12, 0));
    // At the interface's side, whichever direction what is typed has.
    m_field->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_field->installEventFilter(this);
}

void PickOverlay::setRows(QAbstractItemModel* model, QAbstractItemDelegate* delegate)
{
    m_list->setModel(model);
    m_list->setItemDelegate(delegate);
}

void PickOverlay::build(const QList<QWidget*>& body)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    column->addSpacing(1);
    for (QWidget* part : body)
        column->addWidget(part, part == body.last() ? 1 : 0);
    column->addWidget(m_foot);
}

void PickOverlay::addHint(const QStringList& keys, const QString& text, int gap)
{
    for (const QString& key : keys)
        m_hints->addWidget(new KeyHint(theme(), key, m_foot));
    auto* label = new TextLabel(theme(), FontRole::Small, Token::Text3, text, m_foot);
    label->setElided(true);
    m_hints->addWidget(label);
    m_hints->addSpacing(gap);
}

void PickOverlay::addHintStretch()
{
    m_hints->addStretch(1);
}

void PickOverlay::openForTyping()
{
    m_isComposing = false;
    open();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

int PickOverlay::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

bool PickOverlay::mayChoose(int) const
{
    return true;
}

void PickOverlay::move(int rows)
{
    const int count = m_list->model()->rowCount();
    const int step = rows < 0 ? -1 : 1;
    int row = currentRow();
    for (int left = qAbs(rows); left > 0; --left) {
        int next = row + step;
        while (next >= 0 && next < count && !mayChoose(next))
            next += step;
        if (next < 0 || next >= count)
            break;
        row = next;
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_list->model()->index(row, 0));
}

bool PickOverlay::isKeyTaken(int key)
{
    switch (key) {
    case Qt::Key_Down:
        return move(1), true;
    case Qt::Key_Up:
        return move(-1), true;
    case Qt::Key_PageDown:
        return move(pageRows), true;
    case Qt::Key_PageUp:
        return move(-pageRows), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return takeCurrent(), true;
    default:
        return false;
    }
}

bool PickOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::InputMethod)
        m_isComposing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    if (watched == m_field && event->type() == QEvent::KeyPress &&
        (m_isComposing || isKeyTaken(static_cast<QKeyEvent*>(event)->key())))
        return true;
    return Overlay::eventFilter(watched, event);
}

void PickOverlay::paintEvent(QPaintEvent* event)
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
