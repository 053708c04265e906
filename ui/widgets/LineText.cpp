// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LineText.h"

#include <QGuiApplication>
#include <QTextLayout>

namespace sampan
{

namespace
{

bool isHan(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) || c >= 0x20000;
}

// The runs of Han, kana and Hangul get the text's own family; Latin stays in the interface's font.
QList<QTextLayout::FormatRange> hanRuns(const Theme& theme, const LineText& line, const QString& text)
{
    QList<QTextLayout::FormatRange> runs;
    if (theme.cjkFamily(line.language).isEmpty())
        return runs;
    const QFont own = theme.fontFor(line.role, line.language, line.strong);
    for (int i = 0; i < text.size(); ++i) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size();
        const char32_t c = pair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
        const int length = pair ? 2 : 1;
        if (isHan(c)) {
            if (!runs.isEmpty() && runs.last().start + runs.last().length == i) {
                runs.last().length += length;
            } else {
                QTextCharFormat format;
                format.setFont(own);
                runs.append({i, length, format});
            }
        }
        i += length - 1;
    }
    return runs;
}

QList<QTextLayout::FormatRange> markRuns(const Theme& theme, const LineText& line)
{
    QList<QTextLayout::FormatRange> runs;
    for (const auto& [start, length] : line.marks) {
        QTextCharFormat format;
        format.setBackground(theme.color(Token::MarkFind));
        format.setForeground(theme.color(Token::Text1));
        runs.append({start, length, format});
    }
    return runs;
}

void layOut(QTextLayout& layout, const Theme& theme, const LineText& line)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    // A right-to-left text keeps its direction, while the block stands at the interface's side.
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    layout.setFormats(hanRuns(theme, line, layout.text()) + markRuns(theme, line));
    layout.setCacheEnabled(false);
    layout.beginLayout();
    QTextLine row = layout.createLine();
    row.setLineWidth(1e6);
    row.setPosition({0, 0});
    layout.endLayout();
}

} // namespace

int lineWidth(const Theme& theme, const LineText& line)
{
    if (line.text.isEmpty())
        return 0;
    QTextLayout layout(line.text, theme.font(line.role, line.strong));
    layOut(layout, theme, line);
    return qCeil(layout.lineAt(0).naturalTextWidth());
}

int paintLine(QPainter* painter, const Theme& theme, const QRect& rect, const LineText& line, bool* elided)
{
    if (elided)
        *elided = false;
    if (line.text.isEmpty() || rect.width() <= 0)
        return 0;
    const QFont font = theme.font(line.role, line.strong);
    const QString whole = line.text.left(1000).simplified();
    QTextLayout layout(whole, font);
    layOut(layout, theme, line);
    if (layout.lineAt(0).naturalTextWidth() > rect.width() + 0.5) {
        // The family of a run may be wider than the metrics of the base font, hence the small reserve.
        const int reserve = theme.cjkFamily(line.language).isEmpty() ? 0 : 4;
        const QString cut = QFontMetrics(font).elidedText(whole, Qt::ElideRight, rect.width() - reserve);
        layout.setText(cut);
        layOut(layout, theme, line);
        if (elided)
            *elided = true;
    }
    const QTextLine row = layout.lineAt(0);
    const qreal width = row.naturalTextWidth();
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const qreal x = mirrored ? rect.right() + 1 - width : rect.left();
    const QFontMetricsF metrics(font);
    // The baseline of the base font, so that a taller fallback font does not push the line down.
    const qreal baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter->setPen(line.color);
    layout.draw(painter, QPointF(x, qRound(baseline) - row.ascent()));
    return qCeil(width);
}

} // namespace sampan
