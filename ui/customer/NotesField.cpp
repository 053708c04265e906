// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/NotesField.h"

#include <QFocusEvent>
#include <QTextBlock>
#include <QtMath>

namespace sampan
{

namespace
{
constexpr int fewestLines = 2;
constexpr int mostLines = 10;
} // namespace

NotesField::NotesField(const Theme& theme, QWidget* parent) : TextArea(theme, parent)
{
    setAccessibleName(tr("Notes about the customer"));
    setPlaceholderText(tr("What the team should know: habits, agreements, cautions"));
    connect(this, &QPlainTextEdit::textChanged, this, &NotesField::fitHeight);
    connect(&theme, &Theme::changed, this, &NotesField::fitHeight);
    fitHeight();
}

void NotesField::setNotes(const Id& customerId, const QString& notes)
{
    if (customerId != m_customerId)
        commit();
    else if (isChanged() && hasFocus())
        return;
    m_customerId = customerId;
    m_saved = notes;
    if (toPlainText() != notes)
        setPlainText(notes);
}

void NotesField::commit()
{
    if (m_customerId.isEmpty() || !isChanged())
        return;
    m_saved = toPlainText();
    Q_EMIT notesWritten(m_customerId, m_saved);
}

void NotesField::focusOutEvent(QFocusEvent* event)
{
    TextArea::focusOutEvent(event);
    // A menu or another window in front is not the end of writing.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
    viewport()->update();
}

void NotesField::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::ControlModifier) {
        commit();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (isChanged())
            setPlainText(m_saved);
        else
            Q_EMIT leaveAsked();
        return;
    }
    TextArea::keyPressEvent(event);
}

void NotesField::resizeEvent(QResizeEvent* event)
{
    TextArea::resizeEvent(event);
    fitHeight();
}

// As high as its text, or as what stands there while it is empty; scripts have lines of different heights.
void NotesField::fitHeight()
{
    qreal text = 0;
    if (document()->isEmpty()) {
        const int wide = viewport()->width() - 2 * qCeil(document()->documentMargin());
        const QRect room(0, 0, qMax(1, wide), QWIDGETSIZE_MAX);
        text = fontMetrics().boundingRect(room, Qt::TextWordWrap, placeholderText()).height();
    } else {
        for (QTextBlock block = document()->begin(); block.isValid() && text < heightOf(mostLines);
             block = block.next())
            text += blockBoundingRect(block).height();
    }
    const int chrome = heightOf(0);
    const int wanted = qBound(heightOf(fewestLines), qCeil(text) + chrome, heightOf(mostLines));
    if (height() != wanted)
        setFixedHeight(wanted);
}

} // namespace sampan
