// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/CommandPalette.h"

#include "ui/Icons.h"
#include "ui/Settings.h"
#include "ui/palette/PaletteDelegate.h"
#include "ui/widgets/ChipPaint.h"
#include "ui/widgets/Directed.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyle>

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

/// True if the composer's actions are in reach of `focus`.
bool isWriting(const ActionCatalog& actions, const QWidget* focus)
{
    for (const QObject* object : actions.action(ActionId::Send)->associatedObjects()) {
        const auto* widget = qobject_cast<const QWidget*>(object);
        if (widget && focus && (widget == focus || widget->isAncestorOf(focus)))
            return true;
    }
    return false;
}

} // namespace

CommandPalette::CommandPalette(const WorkspaceContext& context, QWidget* window)
    : Overlay(*context.theme, window), m_context(context),
      m_model(new PaletteModel(*context.actions, *context.settings, context.store, this)), m_field(new QLineEdit(this)),
      m_here(new TextLabel(*context.theme, FontRole::Small, Token::Text3, {}, m_field)), m_list(new QListView(this)),
      m_nothing(new TextLabel(*context.theme, FontRole::Body, Token::Text3, {}, this)), m_foot(makeFoot())
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    setShape(panelWidth, panelTop, panelHeight);
    m_field->setProperty("sampanBare", true);
    m_field->setProperty("sampanRing", -1);
    m_field->setPlaceholderText(tr("What do you want to do or open?"));
    m_field->setAccessibleName(tr("Command palette"));
    m_field->setFixedHeight(headHeight - 1);
    m_field->setTextMargins(directed(36, 0, 12, 0));
    // At the interface's side, whichever direction what is typed has: at the other end stands what it is for.
    m_field->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_field->installEventFilter(this);
    m_here->setElided(true);
    m_nothing->setText(tr("Nothing of this name."));
    m_nothing->setContentsMargins(16, 12, 16, 12);
    makeList();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    column->addSpacing(1);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    // Text of an input method that is not yet decided does not change the field's text, so it asks for nothing.
    connect(m_field, &QLineEdit::textChanged, m_model, &PaletteModel::setQuery);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::showFirst);
}

void CommandPalette::makeList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme(), this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Found"));
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        run();
    });
}

QWidget* CommandPalette::makeFoot()
{
    auto* foot = new QWidget(this);
    foot->setFixedHeight(footHeight);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(6);
    const auto hint = [&](const QStringList& keys, const QString& text, int gap) {
        for (const QString& key : keys)
            row->addWidget(new KeyHint(theme(), key, foot));
        auto* label = new TextLabel(theme(), FontRole::Small, Token::Text3, text, foot);
        label->setElided(true);
        row->addWidget(label);
        row->addSpacing(gap);
    };
    hint({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose"), 10);
    hint({QStringLiteral("↵")}, tr("do it"), 10);
    hint({QStringLiteral("Esc")}, tr("close"), 10);
    row->addStretch(1);
    hint({QStringLiteral(">")}, tr("actions only"), 6);
    hint({QStringLiteral("#")}, tr("conversations"), 6);
    hint({QStringLiteral("@")}, tr("people"), 0);
    return foot;
}

void CommandPalette::start(const QList<Id>& seen, const QString& here)
{
    const bool canWrite = isWriting(*m_context.actions, QApplication::focusWidget());
    m_composing = false;
    m_field->clear();
    m_here->setText(here.isEmpty() ? QString() : tr("for %1").arg(here));
    m_model->start(seen, canWrite);
    open();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::showFirst()
{
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    m_list->setCurrentIndex(QModelIndex());
    move(1);
    m_list->scrollToTop();
}

// Steps over what cannot be done.
void CommandPalette::move(int rows)
{
    const int step = rows < 0 ? -1 : 1;
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int left = qAbs(rows); left > 0; --left) {
        int next = row + step;
        while (next >= 0 && next < m_model->rowCount() && !m_model->at(next).isEnabled)
            next += step;
        if (next < 0 || next >= m_model->rowCount())
            break;
        row = next;
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::run()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || !m_model->at(row).isEnabled)
        return;
    const PaletteEntry entry = m_model->at(row);
    // First the focus goes back: an action means the place where the agent was.
    close();
    if (entry.kind != PaletteEntry::Kind::Action) {
        Q_EMIT conversationChosen(entry.conversationId);
        return;
    }
    m_context.settings->noteCommand(QString::fromLatin1(ActionCatalog::spec(entry.action).name));
    m_context.actions->action(entry.action)->trigger();
}

bool CommandPalette::isKeyTaken(int key)
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
        return run(), true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (m_composing)
            return true;
        if (isKeyTaken(key))
            return true;
    }
    if (watched == m_field && event->type() == QEvent::Resize) {
        const int wide = qMin(m_here->sizeHint().width(), m_field->width() / 2);
        const QRect place(m_field->width() - wide - 16, 0, wide, m_field->height());
        m_here->setGeometry(QStyle::visualRect(layoutDirection(), m_field->rect(), place));
    }
    return Overlay::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent* event)
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
