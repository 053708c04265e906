// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/QuoteLines.h"
#include "html/SafeHtml.h"

namespace sampan
{
namespace
{

using html::HistoryRange;
using html::ReadLine;

/// A piece of HTML made whole: what was open at its beginning is opened again, what is open at its end closed.
class HtmlSlice
{
public:
    HtmlSlice(const QString& html, qsizetype begin, qsizetype end) : m_html(html), m_begin(begin), m_end(end) {}

    QString take()
    {
        qsizetype at = 0;
        while (at < m_begin)
            at = step(at);
        QString text = m_open.join(QString());
        text += QStringView(m_html).mid(m_begin, m_end - m_begin);
        while (at < m_end)
            at = step(at);
        for (auto tag = m_open.crbegin(); tag != m_open.crend(); ++tag)
            text += u"</" + nameOf(*tag) + u'>';
        return text.remove(html::kHistoryMark.toString())
            .remove(html::kHistoryBegin.toString())
            .remove(html::kHistoryEnd.toString());
    }

private:
    /// The place behind the next tag.
    qsizetype step(qsizetype at)
    {
        const qsizetype open = m_html.indexOf(u'<', at);
        const qsizetype close = open < 0 ? -1 : m_html.indexOf(u'>', open);
        if (close < 0)
            return m_html.size();
        if (open >= m_end)
            return m_end;
        const QString tag = m_html.mid(open, close + 1 - open);
        const QString name = nameOf(tag);
        const bool isVoid = name == u"br" || name == u"hr" || name == u"img";
        if (tag.startsWith(u"</") && !m_open.isEmpty())
            m_open.removeLast();
        else if (!tag.startsWith(u"</") && !tag.startsWith(u"<!") && !isVoid)
            m_open.append(tag);
        return close + 1;
    }

    static QString nameOf(const QString& tag)
    {
        qsizetype begin = 1;
        qsizetype end = begin;
        while (end < tag.size() && tag.at(end).isLetterOrNumber())
            ++end;
        return tag.mid(begin, end - begin);
    }

    const QString& m_html;
    const qsizetype m_begin;
    const qsizetype m_end;
    QStringList m_open;
};

bool isWritten(const QList<ReadLine>& lines, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i) {
        if (!lines.at(i).isBlank())
            return true;
    }
    return false;
}

/// The history, if something remains to be read without it: a mail of nothing but history is shown whole.
std::optional<HistoryRange> hiddenPart(const QList<ReadLine>& lines)
{
    const auto range = html::findHistory(lines);
    if (!range || (!isWritten(lines, 0, range->begin) && !isWritten(lines, range->end, lines.size())))
        return std::nullopt;
    return range;
}

} // namespace

QuotedSplit splitQuoted(const QString& text)
{
    const QList<ReadLine> lines = html::linesOfText(text);
    const auto range = hiddenPart(lines);
    if (!range)
        return {text, {}};
    const qsizetype begin = lines.at(range->begin).start;
    const qsizetype end = range->end < lines.size() ? lines.at(range->end).start : text.size();
    const QString above = text.left(begin).trimmed();
    const QString below = text.mid(end).trimmed();
    const QString gap = above.isEmpty() || below.isEmpty() ? QString() : QStringLiteral("\n\n");
    return {above + gap + below, text.mid(begin, end - begin).trimmed()};
}

QuotedSplit splitQuotedHtml(const QString& safeHtml)
{
    const QList<ReadLine> lines = html::linesOfHtml(safeHtml);
    const auto range = hiddenPart(lines);
    if (!range)
        return {safeHtml, {}};
    const qsizetype begin = lines.at(range->begin).start;
    const bool hasBelow = range->end < lines.size();
    const qsizetype end = hasBelow ? lines.at(range->end).start : safeHtml.size();
    QuotedSplit split;
    if (range->begin > 0)
        split.body = HtmlSlice(safeHtml, 0, lines.at(range->begin - 1).end).take();
    if (hasBelow)
        split.body += HtmlSlice(safeHtml, end, safeHtml.size()).take();
    split.quoted = HtmlSlice(safeHtml, begin, end).take();
    return split;
}

} // namespace sampan
