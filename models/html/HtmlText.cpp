// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/SafeHtml.h"

#include "html/AllowList.h"
#include "html/HtmlTree.h"

#include <QRegularExpression>
#include <QSet>

namespace sampan
{
namespace
{

constexpr qsizetype kMaxCharacters = 2'000'000;

bool isBlock(const QByteArray& name)
{
    static const QSet<QByteArray> names = {"p",     "div", "h1", "h2", "h3",      "h4",        "h5",
                                           "h6",    "ul",  "ol", "li", "tr",      "hr",        "pre",
                                           "table", "dl",  "dt", "dd", "caption", "blockquote"};
    return names.contains(name);
}

bool hasGapAround(const QByteArray& name)
{
    return name == "p" || name == "blockquote" || name == "pre" ||
           (name.size() == 2 && name[0] == 'h' && name[1] != 'r');
}

/// Gathers text with the line breaks a reader expects; white space is folded as a browser does.
class TextWriter
{
public:
    void writeChildren(const xmlNode* parent)
    {
        for (const xmlNode* node = parent->children; node != nullptr; node = node->next)
            writeNode(node);
    }

    QString take()
    {
        static const QRegularExpression trailing(QStringLiteral("[ \\t]+\\n"));
        static const QRegularExpression gaps(QStringLiteral("\\n{3,}"));
        return m_text.replace(trailing, QStringLiteral("\n")).replace(gaps, QStringLiteral("\n\n")).trimmed();
    }

private:
    void writeNode(const xmlNode* node)
    {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            return writeText(html::textOf(node));
        const QByteArray name = html::elementName(node);
        if (name.isEmpty() || html::ruleFor(name) == html::ElementRule::DropTree)
            return;
        if (name == "br")
            return newLine();
        if (name == "blockquote")
            return writeQuote(node);
        if (isBlock(name))
            return writeBlock(node, name);
        if (name == "a")
            return writeLink(node);
        if (name == "td" || name == "th")
            writeSpace();
        writeChildren(node);
    }

    void writeText(QString text)
    {
        if (m_pre > 0) {
            m_text += text;
            return;
        }
        static const QRegularExpression white(QStringLiteral("[ \\t\\r\\n]+"));
        text.replace(white, QStringLiteral(" "));
        const bool atStart = m_text.isEmpty() || m_text.back() == u'\n' || m_text.back() == u' ';
        if (atStart && text.startsWith(u' '))
            text.remove(0, 1);
        m_text += text.replace(QChar(0xA0), u' ');
    }

    void writeBlock(const xmlNode* node, const QByteArray& name)
    {
        startLine();
        if (hasGapAround(name))
            blankLine();
        if (name == "li")
            m_text += QStringLiteral("- ");
        m_pre += name == "pre" ? 1 : 0;
        writeChildren(node);
        m_pre -= name == "pre" ? 1 : 0;
        startLine();
        if (hasGapAround(name))
            blankLine();
    }

    void writeQuote(const xmlNode* node)
    {
        TextWriter inner;
        inner.writeChildren(node);
        startLine();
        for (const QString& line : inner.take().split(u'\n'))
            m_text += (line.startsWith(u'>') ? QStringLiteral(">") : QStringLiteral("> ")) + line + u'\n';
    }

    void writeLink(const xmlNode* node)
    {
        const qsizetype start = m_text.size();
        writeChildren(node);
        const QString target = html::attribute(node, "href").trimmed();
        const QString shown = m_text.mid(start).trimmed();
        const bool same = target == shown || target == u"mailto:" + shown || target == shown + u'/';
        if (html::isSafeLink(target) && !shown.isEmpty() && !same)
            m_text += u" <" + target + u'>';
    }

    void writeSpace()
    {
        if (!m_text.isEmpty() && m_text.back() != u'\n' && m_text.back() != u' ')
            m_text += u' ';
    }
    void newLine() { m_text += u'\n'; }
    void startLine()
    {
        if (!m_text.isEmpty() && m_text.back() != u'\n')
            newLine();
    }
    void blankLine()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u"\n\n"))
            newLine();
    }

    QString m_text;
    int m_pre = 0;
};

} // namespace

QString htmlToText(const QString& input)
{
    const html::Document document = html::parse(input, kMaxCharacters);
    if (!document)
        return html::stripTags(input.left(kMaxCharacters));
    TextWriter writer;
    if (const xmlNode* root = xmlDocGetRootElement(document.get()))
        writer.writeChildren(root);
    return writer.take();
}

} // namespace sampan
