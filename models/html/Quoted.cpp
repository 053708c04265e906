// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/SafeHtml.h"

#include <QRegularExpression>

namespace sampan
{
namespace
{

bool isQuoteLine(const QString& line)
{
    return line.trimmed().startsWith(u'>');
}

/// The line a mail program writes above the history: "On ..., X wrote:", in the languages our buyers write.
bool isAttribution(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(On\\b.*\\bwrote|Am\\b.*\\bschrieb\\b.*|Le\\b.*\\ba écrit|El\\b.*\\bescribió|Il\\b.*\\bha "
                       "scritto|Em\\b.*\\bescreveu|Op\\b.*\\bschreef\\b.*|.*(写道|寫道|のメール|님이 "
                       "작성|написал|كتب))\\s*[:：]\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(line).hasMatch();
}

bool isSeparator(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*-{2,}\\s*(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|"
                       "Messaggio originale|Mensagem original|原始邮件|原始郵件|元のメッセージ|원본 "
                       "메시지)\\s*-{2,}\\s*$|^_{20,}$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(line).hasMatch();
}

/// The first line of the history, or the number of lines when there is none: everything below it must be quoted.
qsizetype historyStart(const QStringList& lines)
{
    qsizetype end = lines.size();
    while (end > 0 && (lines.at(end - 1).trimmed().isEmpty() || isQuoteLine(lines.at(end - 1))))
        --end;
    qsizetype quote = end;
    while (quote < lines.size() && !isQuoteLine(lines.at(quote)))
        ++quote;
    qsizetype start = quote < lines.size() ? quote : lines.size();
    qsizetype above = start;
    while (above > 0 && lines.at(above - 1).trimmed().isEmpty())
        --above;
    if (above > 0 && start < lines.size() && isAttribution(lines.at(above - 1)))
        start = above - 1;
    else if (above > 1 && start < lines.size() && isAttribution(lines.at(above - 2) + u' ' + lines.at(above - 1)))
        start = above - 2;
    return start;
}

} // namespace

QuotedSplit splitQuoted(const QString& text)
{
    const QStringList lines = text.split(u'\n');
    qsizetype start = historyStart(lines);
    for (qsizetype i = 0; i < start; ++i) {
        if (isSeparator(lines.at(i)))
            start = i;
    }
    const QString body = lines.mid(0, start).join(u'\n').trimmed();
    if (body.isEmpty() || start >= lines.size()) // a mail of nothing but quotes is shown whole
        return {text, {}};
    return {body, lines.mid(start).join(u'\n').trimmed()};
}

QuotedSplit splitQuotedHtml(const QString& safeHtml)
{
    static const QRegularExpression lastQuote(QStringLiteral("<blockquote[^>]*>"));
    const QRegularExpressionMatch match = lastQuote.match(safeHtml);
    if (!match.hasMatch())
        return {safeHtml, {}};
    const qsizetype start = match.capturedStart();
    const qsizetype end = safeHtml.lastIndexOf(u"</blockquote>");
    static const QRegularExpression tags(QStringLiteral("<[^>]*>|\\s|&nbsp;"));
    QString after = safeHtml.mid(end + 13);
    QString before = safeHtml.left(start);
    const bool answersBelow = !after.remove(tags).isEmpty();
    if (answersBelow || QString(before).remove(tags).isEmpty())
        return {safeHtml, {}};
    return {before, safeHtml.mid(start)};
}

} // namespace sampan
