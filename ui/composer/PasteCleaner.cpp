// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/PasteCleaner.h"

#include "html/SafeHtml.h"
#include "ui/composer/ReplyText.h"

#include <QRegularExpression>
#include <QTextDocument>

namespace sampan
{

namespace
{

using Option = QRegularExpression::PatternOption;

QRegularExpression anyCase(const QString& pattern)
{
    return QRegularExpression(pattern, Option::CaseInsensitiveOption | Option::DotMatchesEverythingOption);
}

// Word writes a list item as a paragraph whose mark is text inside a conditional comment.
QString withWordLists(const QString& html)
{
    static const QRegularExpression item =
        anyCase(QStringLiteral("<p[^>]*mso-list:[^>]*>(?:(?!</p>).)*?<!(?:--)?\\[if "
                               "!supportLists\\](?:--)?>((?:(?!</p>).)*?)<!(?:--)?\\[endif\\]"
                               "(?:--)?>((?:(?!</p>).)*?)</p>"));
    static const QRegularExpression tags(QStringLiteral("<[^>]*>|&nbsp;|\\s"));
    static const QRegularExpression number(QStringLiteral("^(?:\\d+|[a-zA-Z])[.)]"));
    QString out;
    qsizetype from = 0;
    for (auto it = item.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const bool ordered = number.match(match.captured(1).remove(tags)).hasMatch();
        const QString list = ordered ? QStringLiteral("ol") : QStringLiteral("ul");
        out += html.mid(from, match.capturedStart() - from) + u'<' + list + QStringLiteral("><li>") +
               match.captured(2) + QStringLiteral("</li></") + list + u'>';
        from = match.capturedEnd();
    }
    out += html.mid(from);
    static const QRegularExpression seam = anyCase(QStringLiteral("</(ul|ol)>\\s*<\\1>"));
    return out.remove(seam);
}

QString withoutTables(QString html)
{
    static const QRegularExpression between = anyCase(QStringLiteral("</t[dh]>\\s*<t[dh][^>]*>"));
    static const QRegularExpression inCell = anyCase(QStringLiteral("(<t[dh][^>]*>)\\s*<p[^>]*>|</p>\\s*(</t[dh]>)"));
    static const QRegularExpression row = anyCase(QStringLiteral("<tr[^>]*>"));
    static const QRegularExpression rest =
        anyCase(QStringLiteral("</?(?:table|tbody|thead|tfoot|caption|td|th)(?:\\s[^>]*)?>"));
    html.replace(inCell, QStringLiteral("\\1\\2"));
    html.replace(between, QStringLiteral(" | "));
    html.replace(row, QStringLiteral("<p>"));
    html.replace(QStringLiteral("</tr>"), QStringLiteral("</p>"), Qt::CaseInsensitive);
    return html.remove(rest);
}

QString withoutPictures(QString html)
{
    static const QRegularExpression picture = anyCase(QStringLiteral("<img[^>]*>"));
    return html.remove(picture);
}

} // namespace

QString cleanedForEditor(const QString& html)
{
    // Through the same steps as a reply on its way out: what is pasted looks like what will be sent.
    QTextDocument pasted;
    pasted.setHtml(withoutPictures(withoutTables(sanitizeHtml(withWordLists(html)).html)));
    return htmlOf(pasted);
}

} // namespace sampan
