// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/HistoryMarkup.h"

#include "html/HtmlTree.h"

#include <QSet>
#include <QStringList>

namespace sampan::html
{
namespace
{

/// Mail programs that show a mail written by another one put letters of their own before its names.
QString bareName(QString name)
{
    name = name.toLower();
    for (const QStringView prefix : {QStringView(u"x_"), QStringView(u"ecx")}) {
        while (name.startsWith(prefix))
            name.remove(0, prefix.size());
    }
    return name;
}

HistoryMarkup markupOf(const QString& name)
{
    static const QSet<QString> below{
        QStringLiteral("divrplyfwdmsg"),                           // Outlook on the web and new Outlook
        QStringLiteral("appendonsend"),                            // Outlook on the web, before the above
        QStringLiteral("outlookmessageheader"),                    // Outlook and Exchange
        QStringLiteral("stopspelling"),                            // Hotmail
        QStringLiteral("mail-editor-reference-message-container"), // Outlook on telephones
        QStringLiteral("ms-outlook-mobile-reference-message"),
    };
    static const QSet<QString> inside{
        QStringLiteral("gmail_quote"),      QStringLiteral("gmail_quote_container"), QStringLiteral("yahoo_quoted"),
        QStringLiteral("protonmail_quote"), QStringLiteral("tutanota_quote"),        QStringLiteral("zmail_extra"),
        QStringLiteral("gmx_quote"),        QStringLiteral("olk_src_body_section"),
    };
    if (below.contains(name))
        return HistoryMarkup::Below;
    const bool numbered = name.contains(u"yahoo_quoted"); // Yahoo adds figures on both sides
    return inside.contains(name) || numbered ? HistoryMarkup::Inside : HistoryMarkup::None;
}

} // namespace

HistoryMarkup historyMarkup(const xmlNode* node)
{
    // A block quote is seen without a mark, and one that answers stand beside must not be taken for the whole history.
    if (node->properties == nullptr || elementName(node) == "blockquote")
        return HistoryMarkup::None;
    const QString classes = attribute(node, "class").left(500);
    QStringList names = classes.split(u' ', Qt::SkipEmptyParts);
    names.append(attribute(node, "id"));
    for (const QString& name : std::as_const(names)) {
        if (const HistoryMarkup markup = markupOf(bareName(name)); markup != HistoryMarkup::None)
            return markup;
    }
    return HistoryMarkup::None;
}

} // namespace sampan::html
