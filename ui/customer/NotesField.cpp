// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/NotesField.h"

#include <QFocusEvent>
#include <QTextBlock>

namespace sampan
{

namespace
{
constexpr int fewestLines = 2;
constexpr int mostLines = 10;
constexpr int padding = 6;
} // namespace

NotesField::NotesField(const Theme& theme, QWidget* parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setFrameShape(QFrame::StyledPanel);
    setProperty("sampanRing", 4);
    setTabChangesFocus(true);
    setAccessibleName(tr("Notes about the customer"));
    setPlaceholderText(tr("What the team should know: habits, agreements, cautions"));
    setViewportMargins(padding, 2, padding, 2);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, &NotesField::fitHeight);
    connect(&theme, &Theme::changed, this, &NotesField::refresh);
    refresh();
}

void NotesField::refresh()
{
    setFont(m_theme.font(FontRole::Body));
    setPalette(m_theme.palette());
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
    QPlainTextEdit::focusOutEvent(event);
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
    QPlainTextEdit::keyPressEvent(event);
}

void NotesField::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void NotesField::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < mostLines; block = block.next())
        lines += qMax(1, block.layout() ? block.layout()->lineCount() : 1);
    lines = qBound(fewestLines, lines, mostLines);
    const int wanted = lines * QFontMetrics(font()).lineSpacing() + 2 * padding + 8;
    if (height() != wanted)
        setFixedHeight(wanted);
}

} // namespace sampan
