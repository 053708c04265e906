// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/HtmlTree.h"

#include <QRegularExpression>
#include <libxml/HTMLparser.h>

namespace sampan::html
{
namespace
{

QByteArray toParserBytes(const QString& html, qsizetype maxCharacters)
{
    QString text = html.left(maxCharacters);
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter)); // a NUL would end the input for the parser
    return text.toUtf8();
}

} // namespace

Document parse(const QString& html, qsizetype maxCharacters)
{
    const QByteArray bytes = toParserBytes(html, maxCharacters);
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    if (context == nullptr)
        return nullptr;
    Document document(
        htmlCtxtReadMemory(context, bytes.constData(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    const bool gaveUp = context->disableSAX != 0; // the parser stops itself at its nesting limit and drops the rest
    htmlFreeParserCtxt(context);
    return gaveUp ? nullptr : std::move(document);
}

QByteArray elementName(const xmlNode* node)
{
    if (node->type != XML_ELEMENT_NODE || node->name == nullptr)
        return {};
    return QByteArray(reinterpret_cast<const char*>(node->name)).toLower();
}

QString attribute(const xmlNode* node, const char* name)
{
    xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    if (value == nullptr)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(value));
    xmlFree(value);
    return text;
}

QString textOf(const xmlNode* node)
{
    if (node->content == nullptr)
        return {};
    return QString::fromUtf8(reinterpret_cast<const char*>(node->content));
}

QString stripTags(const QString& html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = html;
    return text.remove(tag).simplified();
}

} // namespace sampan::html
