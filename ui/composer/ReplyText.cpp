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

QTextImageFormat pictureOf(const QTextFragment& fragment)
{
    const QTextImageFormat picture = fragment.charFormat().toImageFormat();
    return picture.name().startsWith(QStringLiteral("cid:")) ? picture : QTextImageFormat();
}

QString pictureName(const QTextImageFormat& picture)
{
    return picture.property(QTextFormat::ImageAltText).toString();
}

// A fragment holds as many pictures as it has replacement characters: equal neighbours are one fragment.
template <typename Write> QString eachPicture(const QTextFragment& fragment, Write write)
{
    QString out;
    for (qsizetype i = fragment.text().count(QChar::ObjectReplacementCharacter); i > 0; --i)
        out += write();
    return out;
}

QString plainFragment(const QTextFragment& fragment)
{
    if (const QTextImageFormat picture = pictureOf(fragment); !picture.name().isEmpty())
        return eachPicture(fragment, [&] { return QString(u'[' + pictureName(picture) + u']'); });
    const QString text = fragmentText(fragment);
    const QString target = fragment.charFormat().anchorHref();
    if (target.isEmpty() || target == text || target == QStringLiteral("mailto:") + text)
        return text;
    return text + QStringLiteral(" <") + target + u'>';
}

QString htmlFragment(const QTextFragment& fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    if (const QTextImageFormat picture = pictureOf(fragment); !picture.name().isEmpty()) {
        return eachPicture(fragment, [&] {
            return QString(QStringLiteral("<img src=\"") + picture.name().toHtmlEscaped() +
                           QStringLiteral("\" alt=\"") + pictureName(picture).toHtmlEscaped() + QStringLiteral("\">"));
        });
    }
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
    const QString indent(2 * (list->format().indent() - 1), u' ');
    return indent + (isOrdered(*list) ? QString::number(list->itemNumber(block) + 1) + QStringLiteral(". ")
                                      : QStringLiteral("- "));
}

QString plainBlock(const QTextBlock& block)
{
    const int level = quoteLevelOf(block);
    QString text = listMark(block) + joinFragments(block, plainFragment);
    if (level == 0)
        return text;
    const QString mark = QString(level, u'>') + u' ';
    return mark + text.replace(u'\n', QStringLiteral("\n") + mark);
}

/// Opens and closes the quotes and lists around the paragraphs while they are written in order.
class Nesting
{
public:
    /// Everything that stands before the text of the block.
    QString open(const QTextBlock& block)
    {
        QString out;
        const int quote = quoteLevelOf(block);
        const QTextList* list = block.textList();
        if (!list || quote != m_quote)
            out += closeLists();
        out += toQuote(quote);
        if (!list)
            return out + QStringLiteral("<p dir=\"auto\">");
        return out + toList(list->format().indent(), isOrdered(*list)) + QStringLiteral("<li dir=\"auto\">");
    }
    /// What stands after it; an item stays open for a list inside it.
    QString close(const QTextBlock& block) { return block.textList() ? QString() : QStringLiteral("</p>"); }
    QString end() { return closeLists() + toQuote(0); }

private:
    struct Level {
        int indent = 1;
        bool ordered = false;
    };

    QString toQuote(int level)
    {
        QString out;
        for (; m_quote < level; ++m_quote)
            out += QStringLiteral("<blockquote>");
        for (; m_quote > level; --m_quote)
            out += QStringLiteral("</blockquote>");
        return out;
    }
    QString toList(int indent, bool ordered)
    {
        QString out;
        while (!m_lists.isEmpty() && m_lists.last().indent > indent)
            out += closeOne();
        if (!m_lists.isEmpty() && m_lists.last().indent == indent) {
            if (m_lists.last().ordered == ordered)
                return out + QStringLiteral("</li>");
            out += closeOne();
        }
        m_lists += Level{indent, ordered};
        return out + (ordered ? QStringLiteral("<ol>") : QStringLiteral("<ul>"));
    }
    QString closeOne()
    {
        const bool ordered = m_lists.takeLast().ordered;
        return QStringLiteral("</li>") + (ordered ? QStringLiteral("</ol>") : QStringLiteral("</ul>"));
    }
    QString closeLists()
    {
        QString out;
        while (!m_lists.isEmpty())
            out += closeOne();
        return out;
    }

    QList<Level> m_lists;
    int m_quote = 0;
};

bool hasFormat(const QTextBlock& block)
{
    if (block.textList() || quoteLevelOf(block) > 0)
        return true;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (isBold(format) || format.fontItalic() || !format.anchorHref().isEmpty() ||
            !pictureOf(it.fragment()).name().isEmpty())
            return true;
    }
    return false;
}

} // namespace

int quoteLevelOf(const QTextBlock& block)
{
    return block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
}

QString plainTextOf(const QTextDocument& document, const QTextBlock& end)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid() && block != end; block = block.next())
        lines += plainBlock(block);
    QString text = lines.join(u'\n');
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

QString plainTextOf(const QTextDocument& document)
{
    return plainTextOf(document, QTextBlock());
}

QString htmlOf(const QTextDocument& document)
{
    if (!isFormatted(document))
        return {};
    QString html;
    Nesting nesting;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = joinFragments(block, htmlFragment);
        html += nesting.open(block) + (text.isEmpty() ? QStringLiteral("<br>") : text) + nesting.close(block);
    }
    return html + nesting.end();
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
