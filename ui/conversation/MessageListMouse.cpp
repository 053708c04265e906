// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageListView.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QTextCursor>
#include <QTimer>
#include <QToolTip>

namespace sampan
{

int MessageListView::rowAtPoint(const QPoint& point) const
{
    return m_heights.rowAt(m_top + point.y() - contentOffset());
}

QPoint MessageListView::inBlock(int row, const QPoint& point) const
{
    return point - rowRect(row).topLeft();
}

TextPlace MessageListView::placeAt(const QPoint& point)
{
    const int row = rowAtPoint(point);
    return row < 0 ? TextPlace{} : TextPlace{row, block(row).positionAt(inBlock(row, point))};
}

void MessageListView::mousePressEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    const int row = rowAtPoint(point);
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    m_pressedRow = row;
    m_pressedAt = point;
    m_pressedPart = block(row).partAt(inBlock(row, point));
    const bool onButton = m_pressedPart >= 0 && block(row).parts()[m_pressedPart].look != MessagePart::Look::InText;
    m_current = row;
    m_part = -1;
    if (!onButton) {
        const TextPlace place = placeAt(point);
        const bool extend = event->modifiers().testFlag(Qt::ShiftModifier) && m_span.anchor.row >= 0;
        m_span = {extend ? m_span.anchor : place, place};
        m_selecting = true;
    }
    announceFocus();
    viewport()->update();
}

void MessageListView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (!m_selecting) {
        if (event->buttons().testFlag(Qt::LeftButton) && m_pressedPart >= 0)
            pullPart(point);
        updateHover(point);
        return;
    }
    m_span.cursor = placeAt(point);
    // Beyond the edge the list goes on moving while the button is held, at the pointer's pace.
    const int beyond = point.y() < 0 ? point.y() : qMax(0, point.y() - viewport()->height());
    if (beyond != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond / 2);
    viewport()->update();
}

/// A file is pulled out of the window once the pointer has gone far enough to mean it.
void MessageListView::pullPart(const QPoint& point)
{
    const MessagePart part = block(m_pressedRow).parts().value(m_pressedPart);
    if (part.kind != MessagePart::Kind::Attachment ||
        (point - m_pressedAt).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    const Attachment attachment = block(m_pressedRow).item().attachments.value(part.index);
    m_pressedRow = m_pressedPart = -1;
    Q_EMIT attachmentDragged(attachment);
}

void MessageListView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const int row = rowAtPoint(point);
    m_selecting = false;
    const bool still = row >= 0 && row == m_pressedRow && m_span.isEmpty();
    const bool button = row >= 0 && row == m_pressedRow && m_pressedPart >= 0 &&
                        block(row).parts().value(m_pressedPart).look != MessagePart::Look::InText;
    const int part = row >= 0 ? block(row).partAt(inBlock(row, point)) : -1;
    if ((still || button) && part >= 0 && part == m_pressedPart)
        activatePart(row, part);
    else if (hasSelection() && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    m_pressedRow = m_pressedPart = -1;
}

void MessageListView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        selectWordAt(event->position().toPoint());
}

void MessageListView::selectWordAt(const QPoint& point)
{
    const TextPlace place = placeAt(point);
    if (place.row < 0)
        return;
    QTextCursor cursor(&block(place.row).document());
    cursor.setPosition(place.position);
    cursor.select(QTextCursor::WordUnderCursor);
    m_span = {{place.row, cursor.selectionStart()}, {place.row, cursor.selectionEnd()}};
    viewport()->update();
}

void MessageListView::updateHover(const QPoint& point)
{
    const int row = rowAtPoint(point);
    const int part = row < 0 ? -1 : block(row).partAt(inBlock(row, point));
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (part >= 0)
        shape = Qt::PointingHandCursor;
    else if (row >= 0 && !block(row).isActivity() && block(row).bubbleRect().contains(inBlock(row, point)))
        shape = Qt::IBeamCursor;
    viewport()->setCursor(shape);
    if (row == m_hoverRow && part == m_hoverPart)
        return;
    m_hoverRow = row;
    m_hoverPart = part;
    viewport()->update();
}

bool MessageListView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && (m_hoverRow >= 0 || m_hoverPart >= 0)) {
        m_hoverRow = m_hoverPart = -1;
        viewport()->update();
    }
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAtPoint(help->pos());
    const int part = row < 0 ? -1 : block(row).partAt(inBlock(row, help->pos()));
    if (part < 0) {
        QToolTip::hideText();
        return true;
    }
    const MessagePart found = block(row).parts()[part];
    // A link may say one address and mean another: the real one is always shown.
    const QString text = found.kind == MessagePart::Kind::Link ? found.target : found.text;
    QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), viewport(),
                       found.rect.translated(rowRect(row).topLeft()));
    return true;
}

void MessageListView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? m_current : rowAtPoint(event->pos());
    if (row < 0)
        return;
    const int part = byKey ? m_part : block(row).partAt(inBlock(row, event->pos()));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hasSelection())
        menu->addAction(tr("Copy"), this, &MessageListView::copy);
    menu->addAction(tr("Copy message"), this,
                    [this, row] { QGuiApplication::clipboard()->setText(block(row).document().toPlainText()); });
    menu->addAction(tr("Select all"), this, &MessageListView::selectAll);
    const MessagePart found = block(row).parts().value(part);
    if (part >= 0 && found.kind == MessagePart::Kind::Link) {
        menu->addSeparator();
        menu->addAction(tr("Open link"), this, [this, found] { Q_EMIT linkActivated(found.target); });
        menu->addAction(tr("Copy link"), this, [found] { QGuiApplication::clipboard()->setText(found.target); });
    }
    if (part >= 0 && found.kind == MessagePart::Kind::Attachment) {
        const Attachment attachment = block(row).item().attachments.value(found.index);
        menu->addSeparator();
        menu->addAction(tr("Save attachment…"), this, [this, attachment] { Q_EMIT attachmentSaveAsked(attachment); });
        menu->addAction(tr("Open with the system"), this,
                        [this, attachment] { Q_EMIT attachmentOpenAsked(attachment); });
    }
    menu->popup(byKey ? viewport()->mapToGlobal(rowRect(row).center()) : event->globalPos());
}

} // namespace sampan
