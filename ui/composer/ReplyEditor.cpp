// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ReplyEditor.h"

#include "ui/composer/MentionTokens.h"
#include "ui/composer/PasteCleaner.h"
#include "ui/composer/ReplyText.h"

#include <QFileInfo>
#include <QImage>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QUrl>

namespace sampan
{

namespace
{

constexpr int listIndent = 20; // px; Qt's 40 leaves a nested item half of a narrow pane

QStringList localFiles(const QMimeData& source)
{
    QStringList paths;
    for (const QUrl& url : source.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

bool isReturn(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

ReplyEditor::ReplyEditor(QWidget* parent) : QTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setAcceptRichText(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    document()->setIndentWidth(listIndent);
    connect(document(), &QTextDocument::blockCountChanged, this, &ReplyEditor::keepLineHeight);
}

bool ReplyEditor::isBlank() const
{
    return plainTextOf(*document()).isEmpty();
}

void ReplyEditor::toggleBold()
{
    QTextCharFormat format;
    format.setFontWeight(fontWeight() > QFont::Medium ? QFont::Normal : QFont::DemiBold);
    mergeCurrentCharFormat(format);
}

void ReplyEditor::toggleItalic()
{
    setFontItalic(!fontItalic());
}

void ReplyEditor::setLink(const QString& target, const QString& text)
{
    QTextCursor cursor = textCursor();
    QTextCharFormat format;
    format.setAnchor(!target.isEmpty());
    format.setAnchorHref(target);
    format.setFontUnderline(!target.isEmpty());
    if (cursor.hasSelection()) {
        cursor.mergeCharFormat(format);
        return;
    }
    const QTextCharFormat before = cursor.charFormat();
    cursor.insertText(text.isEmpty() ? target : text, format);
    cursor.setCharFormat(before);
    setTextCursor(cursor);
}

QString ReplyEditor::linkAtCursor() const
{
    return textCursor().charFormat().anchorHref();
}

void ReplyEditor::setLineHeight(int pixels)
{
    m_lineHeight = pixels;
    keepLineHeight();
}

void ReplyEditor::keepLineHeight()
{
    // Undo must not stop at a change of line height that nobody made.
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (qRound(format.lineHeight()) == m_lineHeight && format.lineHeightType() == QTextBlockFormat::MinimumHeight)
            continue;
        format.setLineHeight(m_lineHeight, QTextBlockFormat::MinimumHeight);
        QTextCursor cursor(block);
        cursor.joinPreviousEditBlock();
        cursor.setBlockFormat(format);
        cursor.endEditBlock();
    }
}

void ReplyEditor::keyPressEvent(QKeyEvent* event)
{
    if (!m_composing && ((m_guest && m_guest(*event)) || handleToken(*event) || handleEmptyItem(*event))) {
        event->accept();
        return;
    }
    if (handleShortcut(*event)) {
        event->accept();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

bool ReplyEditor::handleShortcut(const QKeyEvent& event)
{
    if (isReturn(event) && event.modifiers().testFlag(Qt::ControlModifier)) {
        if (!m_composing)
            Q_EMIT sendAsked(event.modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    if (event.key() == Qt::Key_Escape && !m_composing) {
        QTextCursor cursor = textCursor();
        if (!cursor.hasSelection()) {
            Q_EMIT leaveAsked();
            return true;
        }
        cursor.clearSelection();
        setTextCursor(cursor);
        return true;
    }
    if (event.matches(QKeySequence::Bold))
        toggleBold();
    else if (event.matches(QKeySequence::Italic))
        toggleItalic();
    else
        return false;
    return true;
}

void ReplyEditor::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    QTextEdit::inputMethodEvent(event);
}

void ReplyEditor::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    m_composing = false;
}

bool ReplyEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasUrls() || source->hasImage() || QTextEdit::canInsertFromMimeData(source);
}

void ReplyEditor::insertFromMimeData(const QMimeData* source)
{
    if (const QStringList files = localFiles(*source); !files.isEmpty())
        Q_EMIT filesGiven(files);
    else if (source->hasImage() && (!source->hasText() || source->text().trimmed().isEmpty()))
        Q_EMIT pictureGiven(qvariant_cast<QImage>(source->imageData()));
    else if (source->hasHtml())
        insertSafeHtml(source->html());
    else
        textCursor().insertText(source->text());
    ensureCursorVisible();
}

void ReplyEditor::insertSafeHtml(const QString& html)
{
    const QString clean = cleanedForEditor(html);
    if (clean.isEmpty()) {
        QTextDocument pasted;
        pasted.setHtml(html);
        textCursor().insertText(plainTextOf(pasted));
    } else {
        textCursor().insertFragment(QTextDocumentFragment::fromHtml(clean));
    }
    keepLineHeight();
}

} // namespace sampan
