// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/BodyFormat.h"

#include "ui/Theme.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace sampan
{

namespace
{

struct Run {
    int first = 0;
    int length = 0;
    QTextCharFormat format;
};

void makeLink(QTextCharFormat& format, const QString& target, const Theme& theme)
{
    format.setAnchor(true);
    format.setAnchorHref(target);
    format.setForeground(theme.color(Token::AccentText));
    format.setFontUnderline(true);
}

/// What of a character format is meaning and not looks.
QTextCharFormat essenceOf(const QTextCharFormat& from, const Theme& theme)
{
    if (from.isImageFormat())
        return from;
    QTextCharFormat format;
    if (from.fontWeight() > QFont::Medium)
        format.setFontWeight(QFont::DemiBold);
    format.setFontItalic(from.fontItalic());
    format.setFontUnderline(from.fontUnderline());
    format.setFontStrikeOut(from.fontStrikeOut());
    format.setVerticalAlignment(from.verticalAlignment());
    if (!from.anchorHref().isEmpty())
        makeLink(format, from.anchorHref(), theme);
    return format;
}

QTextBlockFormat essenceOf(const QTextBlockFormat& from, int lineHeight)
{
    QTextBlockFormat format;
    format.setIndent(qMin(from.indent(), 6));
    format.setLayoutDirection(from.layoutDirection());
    format.setObjectIndex(from.objectIndex()); // membership of a list
    format.setLineHeight(lineHeight, QTextBlockFormat::MinimumHeight);
    format.setBottomMargin(qMin<qreal>(from.bottomMargin(), 8));
    format.setLeftMargin(qMin<qreal>(from.leftMargin(), 24));
    return format;
}

void calmTables(QTextFrame* frame, const Theme& theme)
{
    for (QTextFrame* child : frame->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat format;
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(theme.color(Token::LineMid));
            format.setBorder(0);
            format.setCellPadding(2);
            format.setCellSpacing(0);
            table->setFormat(format);
        }
        calmTables(child, theme);
    }
}

} // namespace

void normaliseFormats(QTextDocument& document, const Theme& theme, int lineHeight)
{
    QList<Run> runs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            runs.append(
                {it.fragment().position(), it.fragment().length(), essenceOf(it.fragment().charFormat(), theme)});
    }
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        cursor.setBlockFormat(essenceOf(block.blockFormat(), lineHeight));
    }
    for (const Run& run : runs) {
        cursor.setPosition(run.first);
        cursor.setPosition(run.first + run.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(run.format);
    }
    calmTables(document.rootFrame(), theme);
}

void linkAddresses(QTextDocument& document, const Theme& theme)
{
    static const QRegularExpression address(
        QStringLiteral(
            "(https?://[^\\s<>\"\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}]*[^\\s<>\"'.,;:!?)\\]\\x{3000}-\\x{303F}"
            "\\x{FF00}-\\x{FFEF}])|([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"),
        QRegularExpression::CaseInsensitiveOption);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (auto it = address.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const bool mail = match.capturedLength(2) > 0;
            QTextCharFormat format;
            makeLink(format, mail ? QStringLiteral("mailto:") + match.captured() : match.captured(), theme);
            QTextCursor cursor(&document);
            cursor.setPosition(block.position() + static_cast<int>(match.capturedStart()));
            cursor.setPosition(block.position() + static_cast<int>(match.capturedEnd()), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
}

} // namespace sampan
