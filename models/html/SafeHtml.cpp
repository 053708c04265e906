// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/SafeHtml.h"

#include "html/AllowList.h"
#include "html/HistoryMarkup.h"
#include "html/HtmlTree.h"
#include "html/QuoteLines.h"

namespace sampan
{
namespace
{

using html::ElementRule;

/// Writes the allowed part of a parsed tree.
class Writer
{
public:
    explicit Writer(const SafeHtmlOptions& options) : m_options(options) {}

    void writeChildren(const xmlNode* parent)
    {
        for (const xmlNode* node = parent->children; node != nullptr; node = node->next)
            writeNode(node);
    }

    SafeHtml take() { return std::move(m_result); }

private:
    void writeNode(const xmlNode* node)
    {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            m_result.html += html::textOf(node).toHtmlEscaped();
            return;
        }
        const QByteArray name = html::elementName(node);
        if (name.isEmpty())
            return;
        const html::HistoryMarkup markup = html::historyMarkup(node);
        if (markup == html::HistoryMarkup::Below)
            m_result.html += html::kHistoryMark;
        if (markup == html::HistoryMarkup::Inside)
            m_result.html += html::kHistoryBegin;
        writeKnown(node, name);
        if (markup == html::HistoryMarkup::Inside)
            m_result.html += html::kHistoryEnd;
    }

    void writeKnown(const xmlNode* node, const QByteArray& name)
    {
        switch (html::ruleFor(name)) {
        case ElementRule::DropTree:
            return;
        case ElementRule::Unwrap:
            return writeChildren(node);
        case ElementRule::Keep:
            return name == "img" ? writePicture(node) : writeElement(node, name);
        }
    }

    void writeElement(const xmlNode* node, const QByteArray& name)
    {
        const QString tag = QString::fromLatin1(name);
        m_result.html += u'<' + tag + attributes(node, name) + u'>';
        if (html::isVoid(name))
            return;
        writeChildren(node);
        m_result.html += u"</" + tag + u'>';
    }

    void writePicture(const xmlNode* node)
    {
        const QString source = html::attribute(node, "src").trimmed();
        if (source.startsWith(u"cid:", Qt::CaseInsensitive)) {
            m_result.contentIds.append(source.mid(4));
            return appendPicture(node, QStringLiteral("cid:") + source.mid(4));
        }
        if (html::isSafeLink(source) && source.startsWith(u"http", Qt::CaseInsensitive)) {
            if (!m_result.remotePictures.contains(source))
                m_result.remotePictures.append(source);
            if (m_options.remotePictures)
                return appendPicture(node, source);
        }
        m_result.html += html::attribute(node, "alt").toHtmlEscaped();
    }

    void appendPicture(const xmlNode* node, const QString& source)
    {
        m_result.html += u"<img src=\"" + source.toHtmlEscaped() + u"\" alt=\"" +
                         html::attribute(node, "alt").toHtmlEscaped() + u"\">";
    }

    static QString attributes(const xmlNode* node, const QByteArray& name)
    {
        QString text;
        for (const xmlAttr* item = node->properties; item != nullptr; item = item->next) {
            const QByteArray key = QByteArray(reinterpret_cast<const char*>(item->name)).toLower();
            if (!html::isAllowedAttribute(name, key))
                continue;
            const QString value = safeValue(key, html::attribute(node, key.constData()));
            if (!value.isEmpty())
                text += u' ' + QString::fromLatin1(key) + u"=\"" + value.toHtmlEscaped() + u'"';
        }
        return text;
    }

    static QString safeValue(const QByteArray& key, const QString& value)
    {
        if (key == "style")
            return html::safeStyle(value);
        if (key == "href")
            return html::isSafeLink(value.trimmed()) ? value.trimmed() : QString();
        return value.left(500);
    }

    SafeHtmlOptions m_options;
    SafeHtml m_result;
};

} // namespace

SafeHtml sanitizeHtml(const QString& input, const SafeHtmlOptions& options)
{
    const html::Document document = html::parse(input, options.maxCharacters);
    if (!document)
        return {html::stripTags(input.left(options.maxCharacters)).toHtmlEscaped(), {}, {}};
    Writer writer(options);
    if (const xmlNode* root = xmlDocGetRootElement(document.get()))
        writer.writeChildren(root);
    return writer.take();
}

} // namespace sampan
