// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, quotes, pictures and dragging of the reply editor; typing and pasting are in ReplyEditor.cpp.
#include "ui/composer/MentionTokens.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/composer/ReplyText.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>

namespace sampan
{

namespace
{

constexpr int deepest = 5;
constexpr int quoteMargin = 16;

/// Acts on every paragraph the cursor or its selection touches.
template <typename Act> void eachBlock(const QTextCursor& cursor, Act act)
{
    const QTextDocument* document = cursor.document();
    const int end = cursor.selectionEnd();
    for (QTextBlock block = document->findBlock(cursor.selectionStart()); block.isValid() && block.position() <= end;
         block = block.next())
        act(block);
}

QTextListFormat::Style styleAt(QTextListFormat::Style style, int indent)
{
    if (style <= QTextListFormat::ListDecimal)
        return QTextListFormat::ListDecimal;
    return indent == 1 ? QTextListFormat::ListDisc : QTextListFormat::ListCircle;
}

} // namespace

void ReplyEditor::toggleList(List list)
{
    QTextCursor cursor = textCursor();
    const bool ordered = list == List::Numbers;
    cursor.beginEditBlock();
    QTextList* present = cursor.currentList();
    const bool isSame = present && (present->format().style() <= QTextListFormat::ListDecimal) == ordered;
    if (isSame) {
        eachBlock(cursor, [](const QTextBlock& block) {
            if (QTextList* of = block.textList())
                of->remove(block);
            QTextBlockFormat flat = block.blockFormat();
            flat.setIndent(0);
            QTextCursor(block).setBlockFormat(flat);
        });
    } else {
        QTextListFormat format;
        format.setIndent(present ? present->format().indent() : 1);
        format.setStyle(styleAt(ordered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc, format.indent()));
        cursor.createList(format);
    }
    cursor.endEditBlock();
}

void ReplyEditor::indent(int levels)
{
    QTextCursor cursor = textCursor();
    if (cursor.currentList())
        indentList(cursor, levels);
    else
        setQuoteLevel(quoteLevelOf(cursor.block()) + levels);
}

void ReplyEditor::indentList(QTextCursor cursor, int levels)
{
    QTextListFormat format = cursor.currentList()->format();
    const int indent = format.indent() + levels;
    if (indent > deepest)
        return;
    if (indent < 1) {
        toggleList(format.style() <= QTextListFormat::ListDecimal ? List::Numbers : List::Bullets);
        return;
    }
    format.setIndent(indent);
    format.setStyle(styleAt(format.style(), indent));
    cursor.beginEditBlock();
    // An item joins the list of its new level if that stands right before it, so that numbers go on.
    for (QTextBlock before = cursor.document()->findBlock(cursor.selectionStart()).previous();
         before.isValid() && before.textList(); before = before.previous()) {
        QTextList* list = before.textList();
        if (list->format().indent() == indent && list->format().style() == format.style()) {
            eachBlock(cursor, [list](const QTextBlock& block) { list->add(block); });
            cursor.endEditBlock();
            return;
        }
        if (list->format().indent() < indent)
            break;
    }
    cursor.createList(format);
    cursor.endEditBlock();
}

void ReplyEditor::toggleQuote()
{
    setQuoteLevel(quoteLevelOf(textCursor().block()) > 0 ? 0 : 1);
}

void ReplyEditor::setQuoteLevel(int levels)
{
    if (levels < 0 || levels > deepest)
        return;
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    eachBlock(cursor, [levels](const QTextBlock& block) {
        QTextBlockFormat format = block.blockFormat();
        format.setProperty(QTextFormat::BlockQuoteLevel, levels);
        format.setLeftMargin(levels * quoteMargin);
        QTextCursor(block).setBlockFormat(format);
    });
    cursor.endEditBlock();
}

// Return in an empty item ends the list, as everybody expects; in an empty quoted line it ends the quote.
bool ReplyEditor::handleEmptyItem(const QKeyEvent& event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isBack = event.key() == Qt::Key_Backspace;
    if ((!isReturn && !isBack) || event.modifiers() != Qt::NoModifier)
        return false;
    const QTextCursor cursor = textCursor();
    const bool atStart = cursor.positionInBlock() == 0 && !cursor.hasSelection();
    if (!atStart || (isReturn && !cursor.block().text().isEmpty()))
        return false;
    if (!cursor.currentList() && quoteLevelOf(cursor.block()) == 0)
        return false;
    indent(-1);
    return true;
}

// A token is one thing: it is removed and walked over whole, and what is typed after it is not part of it.
bool ReplyEditor::handleToken(const QKeyEvent& event)
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return false;
    const bool back = event.key() == Qt::Key_Backspace;
    if (back || event.key() == Qt::Key_Delete) {
        QTextCursor token = MentionTokens::tokenAt(cursor, back);
        if (token.isNull())
            return false;
        token.removeSelectedText();
        token.setCharFormat(QTextCharFormat());
        setTextCursor(token);
        return true;
    }
    const QString text = event.text();
    if (!text.isEmpty() && text.front().isPrint() && MentionTokens::isInside(cursor)) {
        cursor.setPosition(MentionTokens::tokenAt(cursor, true).selectionEnd());
        setTextCursor(cursor);
        setCurrentCharFormat(QTextCharFormat());
    }
    return false;
}

// Words quoted from elsewhere are told apart by a line beside them, one for each level.
void ReplyEditor::paintQuoteLines()
{
    QPainter painter(viewport());
    const int bottom = viewport()->height();
    const bool rtl = isRightToLeft();
    for (QTextBlock block = cursorForPosition(QPoint(1, 1)).block(); block.isValid(); block = block.next()) {
        const QRect place = document()
                                ->documentLayout()
                                ->blockBoundingRect(block)
                                .translated(0, -verticalScrollBar()->value())
                                .toAlignedRect();
        if (place.top() > bottom)
            return;
        for (int level = 0; level < quoteLevelOf(block); ++level) {
            const int x = level * quoteMargin + 3;
            painter.fillRect(QRect(rtl ? viewport()->width() - x - 3 : x, place.top(), 3, place.height()),
                             palette().color(QPalette::Mid));
        }
    }
}

void ReplyEditor::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    paintQuoteLines();
}

void ReplyEditor::insertPicture(const QString& cid, const QImage& picture, const QString& name)
{
    setPicture(cid, picture);
    QTextImageFormat format;
    format.setName(QStringLiteral("cid:") + cid);
    format.setProperty(QTextFormat::ImageAltText, name);
    format.setWidth(qMin(shownWidth, picture.width()));
    QTextCursor cursor = textCursor();
    cursor.insertImage(format);
    setTextCursor(cursor);
    // What is typed after it is text again.
    setCurrentCharFormat(QTextCharFormat());
    ensureCursorVisible();
}

void ReplyEditor::setPicture(const QString& cid, const QImage& picture)
{
    const QString name = QStringLiteral("cid:") + cid;
    document()->addResource(QTextDocument::ImageResource, QUrl(name), picture);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextImageFormat format = it.fragment().charFormat().toImageFormat();
            if (format.name() != name || format.width() > 0)
                continue;
            format.setWidth(qMin(shownWidth, picture.width()));
            QTextCursor cursor(block);
            cursor.setPosition(it.fragment().position());
            cursor.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            return;
        }
    }
}

void ReplyEditor::removePicture(const QString& cid)
{
    const QString name = QStringLiteral("cid:") + cid;
    QTextCursor cursor(document());
    for (int at = document()->characterCount() - 1; at >= 0; --at) {
        if (document()->characterAt(at) != QChar::ObjectReplacementCharacter)
            continue;
        cursor.setPosition(at);
        cursor.setPosition(at + 1, QTextCursor::KeepAnchor);
        if (cursor.charFormat().toImageFormat().name() == name)
            cursor.removeSelectedText();
    }
}

void ReplyEditor::pastePlain()
{
    const QString text = QApplication::clipboard()->text();
    if (!isReadOnly() && !text.isEmpty())
        textCursor().insertText(text, QTextCharFormat());
    ensureCursorVisible();
}

void ReplyEditor::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint point = byKey ? cursorRect().bottomLeft() : event->pos();
    if (!byKey && !textCursor().hasSelection())
        setTextCursor(cursorForPosition(event->pos()));
    Q_EMIT menuAsked(viewport()->mapToGlobal(point));
}

void ReplyEditor::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData* dragged = event->mimeData();
    if (dragged->hasUrls() || dragged->hasImage())
        Q_EMIT dragChanged(true);
    QTextEdit::dragEnterEvent(event);
}

void ReplyEditor::dragLeaveEvent(QDragLeaveEvent* event)
{
    Q_EMIT dragChanged(false);
    QTextEdit::dragLeaveEvent(event);
}

void ReplyEditor::dropEvent(QDropEvent* event)
{
    Q_EMIT dragChanged(false);
    QTextEdit::dropEvent(event);
}

} // namespace sampan
