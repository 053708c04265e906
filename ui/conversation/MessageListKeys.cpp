// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/Roles.h"
#include "ui/conversation/MessageListView.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocumentFragment>

namespace sampan
{

void MessageListView::keyPressEvent(QKeyEvent* event)
{
    if (handleSelectionKey(*event) || handleMoveKey(*event)) {
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (hasSelection())
            clearSelection();
        else
            Q_EMIT leaveAsked();
        return;
    }
    event->ignore();
}

bool MessageListView::handleSelectionKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event.matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool moves = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right || event.key() == Qt::Key_Up ||
                       event.key() == Qt::Key_Down || event.key() == Qt::Key_Home || event.key() == Qt::Key_End;
    if (!shift || !moves || m_current < 0)
        return false;
    extendSelection(event);
    return true;
}

bool MessageListView::handleMoveKey(const QKeyEvent& event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Space:
        if (m_part >= 0)
            activatePart(m_current, m_part);
        else
            page(shift ? -1 : 1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        page(event.key() == Qt::Key_PageDown ? 1 : -1);
        return event.modifiers() == Qt::NoModifier;
    case Qt::Key_Home:
        setCurrentRow(0);
        return true;
    case Qt::Key_End:
        setCurrentRow(count() - 1);
        scrollToEnd();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current < 0 || event.modifiers() != Qt::NoModifier)
            return false;
        activatePart(m_current, qMax(0, m_part));
        return true;
    default:
        return false;
    }
}

void MessageListView::step(int by)
{
    if (count() == 0)
        return;
    if (m_current < 0) {
        focusSomething();
        return;
    }
    // A message higher than the view is read to its end before the next one comes.
    const QRect rect = rowRect(m_current);
    const bool more = by > 0 ? rect.bottom() > viewport()->height() + 1 : rect.top() < -1;
    if (more && rect.height() > viewport()->height()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by * viewport()->height() / 2);
        return;
    }
    setCurrentRow(qBound(0, m_current + by, count() - 1));
}

void MessageListView::page(int direction)
{
    const int distance = qMax(40, viewport()->height() - 2 * m_theme.lineHeight(FontRole::Reading));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + direction * distance);
}

void MessageListView::setCurrentRow(int row)
{
    if (row < -1 || row >= count())
        return;
    const bool moved = row != m_current || m_part != -1;
    m_current = row;
    m_part = -1;
    if (row >= 0)
        ensureVisible(row);
    if (moved && hasFocus())
        announceFocus();
    viewport()->update();
}

void MessageListView::announceFocus()
{
    if (!QAccessible::isActive() || m_current < 0)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void MessageListView::ensureVisible(int row)
{
    block(row);
    const int height = viewport()->height();
    const QRect rect = rowRect(row);
    if (rect.top() >= 0 && rect.bottom() < height)
        return;
    m_stick = false;
    const bool fromAbove = rect.top() < 0 || rect.height() > height;
    anchorAt(row, fromAbove ? 0 : height - rect.height() - 6);
    relayout();
    m_stick = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void MessageListView::extendSelection(const QKeyEvent& event)
{
    if (m_span.anchor.row < 0 || m_span.isEmpty())
        m_span = {{m_current, 0}, {m_current, 0}};
    const int row = m_span.cursor.row;
    QTextCursor cursor(&block(row).document());
    cursor.setPosition(qMin(m_span.cursor.position, block(row).document().characterCount() - 1));
    const bool word = event.modifiers().testFlag(Qt::ControlModifier);
    const bool forward = event.key() == Qt::Key_Right || event.key() == Qt::Key_Down || event.key() == Qt::Key_End;
    QTextCursor::MoveOperation move = forward ? QTextCursor::NextCharacter : QTextCursor::PreviousCharacter;
    if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)
        move = word ? (forward ? QTextCursor::NextWord : QTextCursor::PreviousWord) : move;
    else if (event.key() == Qt::Key_Home || event.key() == Qt::Key_End)
        move = forward ? QTextCursor::End : QTextCursor::Start;
    else
        move = forward ? QTextCursor::Down : QTextCursor::Up;
    if (cursor.movePosition(move)) {
        m_span.cursor.position = cursor.position();
    } else if (const int next = row + (forward ? 1 : -1); next >= 0 && next < count()) {
        m_span.cursor = {next, forward ? 0 : block(next).document().characterCount() - 1};
        ensureVisible(next);
    }
    viewport()->update();
}

void MessageListView::selectAll()
{
    if (count() == 0)
        return;
    m_span = {{0, 0}, {count() - 1, block(count() - 1).document().characterCount() - 1}};
    viewport()->update();
}

void MessageListView::clearSelection()
{
    m_span = {};
    viewport()->update();
}

QString MessageListView::selectedText()
{
    if (m_span.isEmpty())
        return {};
    QStringList texts;
    for (int row = m_span.first().row; row <= m_span.last().row; ++row) {
        QTextDocument& document = block(row).document();
        QTextCursor cursor(&document);
        cursor.setPosition(m_span.startIn(row));
        cursor.setPosition(m_span.endIn(row, document.characterCount() - 1), QTextCursor::KeepAnchor);
        if (cursor.hasSelection())
            texts += cursor.selection().toPlainText();
    }
    evictFarBlocks();
    return texts.join(QStringLiteral("\n\n"));
}

void MessageListView::copy()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
    else if (m_current >= 0)
        QGuiApplication::clipboard()->setText(block(m_current).document().toPlainText());
}

void MessageListView::focusSomething()
{
    if (m_current < 0 && m_last >= 0)
        setCurrentRow(m_last);
}

void MessageListView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        focusSomething();
    announceFocus();
    viewport()->update();
}

void MessageListView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_part = -1;
    viewport()->update();
}

bool MessageListView::focusNextPrevChild(bool next)
{
    return stepPart(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

bool MessageListView::stepPart(bool next)
{
    if (m_current < 0 || !hasFocus())
        return false;
    const int parts = static_cast<int>(block(m_current).parts().size());
    const int to = next ? m_part + 1 : m_part - 1;
    if (to >= parts || to < -1)
        return false;
    m_part = to;
    viewport()->update();
    return true;
}

/// What the reader pressed stays where it is: the rest opens below it.
void MessageListView::openInPlace(int row, const Id& id)
{
    m_blocks.erase(id);
    m_stick = false;
    anchorAt(row, rowRect(row).top());
    relayout();
}

void MessageListView::activatePart(int row, int index)
{
    const QList<MessagePart> parts = block(row).parts();
    if (index < 0 || index >= parts.size())
        return;
    const MessagePart part = parts[index];
    const MessageItem item = block(row).item();
    switch (part.kind) {
    case MessagePart::Kind::Link:
        Q_EMIT linkActivated(part.target);
        return;
    case MessagePart::Kind::Attachment:
        Q_EMIT attachmentActivated(item.attachments.value(part.index), item.attachments);
        return;
    case MessagePart::Kind::ShowPictures:
        // A copy: who hears it has the block made anew.
        Q_EMIT picturesAsked(item.id, QStringList(block(row).remotePictures()));
        return;
    case MessagePart::Kind::ToggleQuote:
        if (!m_quotesOpen.remove(item.id))
            m_quotesOpen.insert(item.id);
        openInPlace(row, item.id);
        return;
    case MessagePart::Kind::TakeBack:
        Q_EMIT takeBackAsked(item.outboxEntryId);
        return;
    case MessagePart::Kind::EditQueued:
        Q_EMIT editAsked(item.outboxEntryId);
        return;
    case MessagePart::Kind::TryAgain:
        Q_EMIT tryAgainAsked(item.outboxEntryId);
        return;
    case MessagePart::Kind::Withdraw:
        Q_EMIT withdrawAsked(item.id);
        return;
    case MessagePart::Kind::ShowWhole:
        m_whole.insert(item.id);
        openInPlace(row, item.id);
        return;
    case MessagePart::Kind::AllAttachments:
        m_attachmentsOpen.insert(item.id);
        openInPlace(row, item.id);
        return;
    }
}

} // namespace sampan
