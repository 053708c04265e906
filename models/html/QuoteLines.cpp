// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/QuoteLines.h"

#include "html/QuoteWords.h"

#include <QSet>

namespace sampan::html
{
namespace
{

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

bool breaksLine(const QString& name)
{
    static const QSet<QString> names{
        QStringLiteral("p"),       QStringLiteral("div"), QStringLiteral("br"),    QStringLiteral("hr"),
        QStringLiteral("h1"),      QStringLiteral("h2"),  QStringLiteral("h3"),    QStringLiteral("h4"),
        QStringLiteral("h5"),      QStringLiteral("h6"),  QStringLiteral("ul"),    QStringLiteral("ol"),
        QStringLiteral("li"),      QStringLiteral("tr"),  QStringLiteral("table"), QStringLiteral("pre"),
        QStringLiteral("dl"),      QStringLiteral("dt"),  QStringLiteral("dd"),    QStringLiteral("blockquote"),
        QStringLiteral("caption"),
    };
    return names.contains(name);
}

/// Goes through the tags and texts once.
class HtmlReader
{
public:
    explicit HtmlReader(const QString& html) : m_html(html) {}

    QList<ReadLine> read()
    {
        qsizetype at = 0;
        while (at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', at);
            const qsizetype textEnd = open < 0 ? m_html.size() : open;
            if (textEnd > at)
                addText(at, textEnd);
            if (open < 0)
                break;
            const qsizetype close = m_html.indexOf(u'>', open);
            at = close < 0 ? m_html.size() : close + 1;
            addTag(open, at);
        }
        finishLine(m_html.size());
        return m_lines;
    }

private:
    void addText(qsizetype begin, qsizetype end)
    {
        const QString text = unescaped(m_html.mid(begin, end - begin));
        m_text += m_pre > 0 ? text : QString(text).replace(u'\n', u' ');
        if (!words::plainLine(text).isEmpty())
            noteContent(end);
    }

    void addTag(qsizetype begin, qsizetype end)
    {
        const QStringView tag = QStringView(m_html).mid(begin, end - begin);
        if (tag.startsWith(u"<!--"))
            return addMark(tag, begin);
        const bool closes = tag.startsWith(u"</");
        qsizetype nameEnd = closes ? 2 : 1;
        const qsizetype nameStart = nameEnd;
        while (nameEnd < tag.size() && tag[nameEnd].isLetterOrNumber())
            ++nameEnd;
        const QString name = tag.mid(nameStart, nameEnd - nameStart).toString();
        if (breaksLine(name))
            finishLine(closes || name == u"br" ? end : begin);
        if (name == u"blockquote")
            m_quotes = qMax(0, m_quotes + (closes ? -1 : 1));
        if (name == u"pre")
            m_pre = qMax(0, m_pre + (closes ? -1 : 1));
        if (name == u"a" && tag.contains(u"href=\"mailto:"))
            m_line.hasAddress = true;
        if (name == u"img") {
            m_text += QChar(QChar::ObjectReplacementCharacter);
            noteContent(end);
        }
    }

    void addMark(QStringView tag, qsizetype begin)
    {
        if (tag == kHistoryMark) {
            finishLine(begin);
            m_marked = true;
        } else if (tag == kHistoryBegin) {
            finishLine(begin);
            if (m_wrapperDepth++ == 0)
                ++m_wrappers;
        } else if (tag == kHistoryEnd && m_wrapperDepth > 0) {
            finishLine(begin);
            --m_wrapperDepth;
        }
    }

    void noteContent(qsizetype end)
    {
        m_line.end = end;
        m_line.isQuote = m_line.isQuote || m_quotes > 0;
        m_line.wrapper = m_wrapperDepth > 0 ? m_wrappers : 0;
    }

    void finishLine(qsizetype nextStart)
    {
        m_line.text = words::plainLine(m_text);
        if (!m_line.isBlank()) {
            m_line.hasMark = std::exchange(m_marked, false);
            m_line.hasAddress = m_line.hasAddress || words::hasAddress(m_line.text);
            m_lines.append(m_line);
        }
        m_line = {};
        m_line.start = nextStart;
        m_text.clear();
    }

    const QString& m_html;
    QList<ReadLine> m_lines;
    ReadLine m_line;
    QString m_text;
    int m_quotes = 0;
    int m_pre = 0;
    int m_wrapperDepth = 0;
    int m_wrappers = 0;
    bool m_marked = false;
};

} // namespace

QList<ReadLine> linesOfText(const QString& text)
{
    QList<ReadLine> lines;
    qsizetype at = 0;
    while (at <= text.size()) {
        qsizetype end = text.indexOf(u'\n', at);
        if (end < 0)
            end = text.size();
        ReadLine line;
        line.text = words::plainLine(text.mid(at, end - at));
        line.start = at;
        line.end = end;
        line.isQuote = line.text.startsWith(u'>');
        line.hasAddress = words::hasAddress(line.text);
        lines.append(line);
        at = end + 1;
    }
    return lines;
}

QList<ReadLine> linesOfHtml(const QString& safeHtml)
{
    return HtmlReader(safeHtml).read();
}

} // namespace sampan::html
