// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/SignatureBlock.h"

#include "ui/composer/ReplyText.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace sampan
{

namespace SignatureBlock
{

namespace
{

constexpr int markProperty = QTextFormat::UserProperty + 10;

void remove(QTextDocument& document)
{
    const QTextBlock start = first(document);
    if (!start.isValid())
        return;
    QTextCursor cursor(&document);
    // With the empty line that was put before it.
    QTextBlock from = start.previous();
    if (from.isValid() && from.text().isEmpty() && from.previous().isValid())
        from = from.previous();
    cursor.setPosition(from.isValid() ? from.position() + from.length() - 1 : start.position());
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    // An empty paragraph takes over the format of what was removed behind it, mark included.
    QTextBlockFormat format = cursor.blockFormat();
    format.clearProperty(markProperty);
    cursor.setBlockFormat(format);
}

void append(QTextDocument& document, const QString& text)
{
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat plain;
    plain.setLineHeight(cursor.blockFormat().lineHeight(), cursor.blockFormat().lineHeightType());
    cursor.insertBlock(plain, QTextCharFormat());
    QTextBlockFormat marked = plain;
    marked.setProperty(markProperty, true);
    for (const QString& line : text.split(u'\n')) {
        cursor.insertBlock(marked, QTextCharFormat());
        cursor.insertText(line);
    }
}

} // namespace

bool isPart(const QTextBlock& block)
{
    return block.blockFormat().boolProperty(markProperty);
}

QTextBlock first(const QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (isPart(block))
            return block;
    }
    return {};
}

QString text(const QTextDocument& document)
{
    QStringList lines;
    for (QTextBlock block = first(document); block.isValid(); block = block.next())
        lines += block.text();
    return lines.join(u'\n');
}

QString bodyText(const QTextDocument& document)
{
    return plainTextOf(document, first(document));
}

QString place(QTextDocument& document, const QString& placed, const QString& wanted)
{
    const QString present = text(document);
    if (!placed.isEmpty() && present != placed)
        return {};
    if (present == wanted)
        return wanted;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    if (!present.isEmpty())
        remove(document);
    if (!wanted.isEmpty())
        append(document, wanted);
    cursor.endEditBlock();
    return wanted;
}

bool recognise(QTextDocument& document, const QString& placed)
{
    if (placed.isEmpty())
        return false;
    const QStringList lines = placed.split(u'\n');
    QTextBlock block = document.lastBlock();
    for (qsizetype i = lines.size() - 1; i >= 0; --i, block = block.previous()) {
        if (!block.isValid() || block.text() != lines[i])
            return false;
        if (i == 0)
            break;
    }
    for (; block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setProperty(markProperty, true);
        QTextCursor(block).setBlockFormat(format);
    }
    return true;
}

} // namespace SignatureBlock
} // namespace sampan
