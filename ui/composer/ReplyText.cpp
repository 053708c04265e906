// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ReplyText.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace sampan
{

namespace
{

constexpr QChar lineSeparator(0x2028);

bool isOrdered(const QTextList& list)
{
    return list.format().style() <= QTextListFormat::ListDecimal;
}

bool isBold(const QTextCharFormat& format)
{
    return format.fontWeight() > QFont::Medium;
}

QString fragmentText(const QTextFragment& fragment)
{
    QString text = fragment.text();
    text.replace(lineSeparator, u'\n')
        .replace(QChar::ParagraphSeparator, u'\n')
        .remove(QChar::ObjectReplacementCharacter);
    return text;
}

QString plainFragment(const QTextFragment& fragment)
{
    const QString text = fragmentText(fragment);
    const QString target = fragment.charFormat().anchorHref();
    if (target.isEmpty() || target == text || target == QStringLiteral("mailto:") + text)
        return text;
    return text + QStringLiteral(" <") + target + u'>';
}

QString htmlFragment(const QTextFragment& fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    QString html = fragmentText(fragment).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    if (format.fontItalic())
        html = QStringLiteral("<i>") + html + QStringLiteral("</i>");
    if (isBold(format))
        html = QStringLiteral("<b>") + html + QStringLiteral("</b>");
    if (const QString target = format.anchorHref(); !target.isEmpty())
        html = QStringLiteral("<a href=\"") + target.toHtmlEscaped() + QStringLiteral("\">") + html +
               QStringLiteral("</a>");
    return html;
}

template <typename Write> QString joinFragments(const QTextBlock& block, Write write)
{
    QString out;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        out += write(it.fragment());
    return out;
}

QString listMark(const QTextBlock& block)
{
    const QTextList* list = block.textList();
    if (!list)
        return {};
    return isOrdered(*list) ? QString::number(list->itemNumber(block) + 1) + QStringLiteral(". ")
                            : QStringLiteral("- ");
}

/// Opens and closes the lists around the paragraphs while they are written in order.
class ListWriter
{
public:
    QString around(const QTextBlock& block)
    {
        const QTextList* list = block.textList();
        if (list == m_open)
            return {};
        QString out = end();
        m_open = list;
        if (list)
            out += isOrdered(*list) ? QStringLiteral("<ol>") : QStringLiteral("<ul>");
        return out;
    }
    QString end()
    {
        if (!m_open)
            return {};
        const bool ordered = isOrdered(*m_open);
        m_open = nullptr;
        return ordered ? QStringLiteral("</ol>") : QStringLiteral("</ul>");
    }

private:
    const QTextList* m_open = nullptr;
};

bool hasFormat(const QTextBlock& block)
{
    if (block.textList())
        return true;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (isBold(format) || format.fontItalic() || !format.anchorHref().isEmpty())
            return true;
    }
    return false;
}

} // namespace

QString plainTextOf(const QTextDocument& document)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        lines += listMark(block) + joinFragments(block, plainFragment);
    QString text = lines.join(u'\n');
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

QString htmlOf(const QTextDocument& document)
{
    if (!isFormatted(document))
        return {};
    QString html;
    ListWriter lists;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString tag = block.textList() ? QStringLiteral("li") : QStringLiteral("p");
        const QString text = joinFragments(block, htmlFragment);
        html += lists.around(block) + u'<' + tag + QStringLiteral(" dir=\"auto\">") +
                (text.isEmpty() ? QStringLiteral("<br>") : text) + QStringLiteral("</") + tag + u'>';
    }
    return html + lists.end();
}

bool isFormatted(const QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (hasFormat(block))
            return true;
    }
    return false;
}

} // namespace sampan
