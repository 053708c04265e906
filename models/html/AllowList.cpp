// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/AllowList.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace sampan::html
{
namespace
{

const QSet<QByteArray>& kept()
{
    static const QSet<QByteArray> names = {
        "a",     "b",  "blockquote", "br", "caption", "cite",  "code", "dd",     "del",    "div", "dl",  "dt",
        "em",    "h1", "h2",         "h3", "h4",      "h5",    "h6",   "hr",     "i",      "img", "ins", "li",
        "ol",    "p",  "pre",        "q",  "s",       "small", "span", "strike", "strong", "sub", "sup", "table",
        "tbody", "td", "tfoot",      "th", "thead",   "tr",    "tt",   "u",      "ul",
    };
    return names;
}

const QSet<QByteArray>& dropped()
{
    static const QSet<QByteArray> names = {
        "applet", "audio",  "base",  "button", "canvas",   "embed",    "form",     "frame",    "frameset", "head",
        "iframe", "input",  "link",  "map",    "math",     "meta",     "noframes", "noscript", "object",   "param",
        "script", "select", "style", "svg",    "template", "textarea", "title",    "video",    "xml",
    };
    return names;
}

bool isAllowedProperty(const QString& property)
{
    static const QSet<QString> names = {
        QStringLiteral("color"),       QStringLiteral("font-weight"),     QStringLiteral("font-style"),
        QStringLiteral("text-align"),  QStringLiteral("text-decoration"), QStringLiteral("vertical-align"),
        QStringLiteral("white-space"), QStringLiteral("list-style-type"), QStringLiteral("direction"),
    };
    return names.contains(property);
}

} // namespace

ElementRule ruleFor(const QByteArray& element)
{
    if (kept().contains(element))
        return ElementRule::Keep;
    return dropped().contains(element) ? ElementRule::DropTree : ElementRule::Unwrap;
}

bool isVoid(const QByteArray& element)
{
    return element == "br" || element == "hr" || element == "img";
}

bool isAllowedAttribute(const QByteArray& element, const QByteArray& attribute)
{
    if (attribute == "dir" || attribute == "lang" || attribute == "title" || attribute == "style")
        return true;
    if (element == "a")
        return attribute == "href";
    if (element == "img")
        return attribute == "src" || attribute == "alt";
    if (element == "td" || element == "th")
        return attribute == "colspan" || attribute == "rowspan" || attribute == "align";
    return element == "ol" && (attribute == "start" || attribute == "type");
}

bool isSafeLink(const QString& address)
{
    static const QRegularExpression safe(QStringLiteral("^(https?://|mailto:|tel:)[^\\x00-\\x20]+$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return safe.match(address).hasMatch();
}

QString safeStyle(const QString& style)
{
    static const QRegularExpression harmless(QStringLiteral("^[\\w\\s#%.,()-]{1,80}$"));
    QStringList declarations;
    for (const QString& declaration : style.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = declaration.indexOf(u':');
        const QString property = declaration.left(colon).trimmed().toLower();
        const QString value = declaration.mid(colon + 1).trimmed();
        const bool plain = harmless.match(value).hasMatch() && !value.contains(u"url", Qt::CaseInsensitive) &&
                           !value.contains(u"expression", Qt::CaseInsensitive);
        if (colon > 0 && isAllowedProperty(property) && plain)
            declarations.append(property + u':' + value);
    }
    return declarations.join(u';');
}

} // namespace sampan::html
