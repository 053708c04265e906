// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/QuoteLines.h"
#include "html/QuoteWords.h"

#include <QSet>

namespace sampan::html
{
namespace
{

using words::Attribution;

constexpr int kFewestHeaderFields = 3;
constexpr qsizetype kMostHeaderLines = 16;
constexpr qsizetype kMostLinesAboveQuote = 6;

/// Looks from the top for the first place where history begins, and then whether everything below belongs to it.
class HistoryFinder
{
public:
    explicit HistoryFinder(const QList<ReadLine>& lines) : m_lines(lines) {}

    std::optional<HistoryRange> find() const
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const ReadLine& line = m_lines.at(i);
            if (line.isBlank())
                continue;
            if (line.isQuote)
                return quotedFrom(i, i, false);
            // What somebody forwards is what he wants us to read.
            if (words::isForwardMark(line.text))
                return std::nullopt;
            if (line.wrapper > 0)
                return wrapped(i);
            if (const qsizetype head = headAt(i); head > 0)
                return belowHead(i, i + head);
            if (const qsizetype count = attributionAt(i); count > 0)
                return quotedFrom(i, nextWritten(i + count), true);
        }
        return std::nullopt;
    }

private:
    qsizetype nextWritten(qsizetype i) const
    {
        while (i < m_lines.size() && m_lines.at(i).isBlank())
            ++i;
        return i;
    }

    bool isWritten(qsizetype begin, qsizetype end) const { return nextWritten(begin) < end; }

    /// History that begins at `begin` and whose quotation begins at `quote`.
    std::optional<HistoryRange> quotedFrom(qsizetype begin, qsizetype quote, bool isNamed) const
    {
        if (quote >= m_lines.size() || !m_lines.at(quote).isQuote)
            return HistoryRange{begin, m_lines.size()};
        qsizetype end = quote;
        for (qsizetype i = quote; i < m_lines.size() && (m_lines.at(i).isQuote || m_lines.at(i).isBlank()); ++i)
            end = m_lines.at(i).isQuote ? i + 1 : end;
        const qsizetype below = nextWritten(end);
        if (below >= m_lines.size())
            return HistoryRange{begin, m_lines.size()};
        for (qsizetype i = below; i < m_lines.size(); ++i) {
            if (m_lines.at(i).isQuote)
                return std::nullopt; // answers between the quotations make sense only beside them
        }
        const bool onlySignatureBelow = words::isSignatureMark(m_lines.at(below).text) && isWritten(0, begin);
        const bool answerBelow = isNamed && !isWritten(0, begin);
        if (onlySignatureBelow || answerBelow)
            return HistoryRange{begin, end};
        return std::nullopt;
    }

    /// History in an element of its own, with the line above the quotation inside.
    std::optional<HistoryRange> wrapped(qsizetype begin) const
    {
        qsizetype quote = begin;
        qsizetype end = begin;
        while (end < m_lines.size() && m_lines.at(end).wrapper == m_lines.at(begin).wrapper) {
            if (words::isForwardMark(m_lines.at(end).text) && !m_lines.at(end).isQuote)
                return std::nullopt;
            ++end;
        }
        while (quote < end && !m_lines.at(quote).isQuote)
            ++quote;
        if (quote < end && quote - begin <= kMostLinesAboveQuote)
            return quotedFrom(begin, quote, true);
        if (quote < end || isWritten(end, m_lines.size()))
            return std::nullopt;
        return HistoryRange{begin, end};
    }

    /// The number of lines of a separator or header block at `i`; 0 when there is none.
    qsizetype headAt(qsizetype i) const
    {
        const QString& text = m_lines.at(i).text;
        if (words::isOriginalSeparator(text))
            return 1 + headerBlockAt(nextWritten(i + 1));
        if (words::isRule(text)) {
            const qsizetype block = nextWritten(i + 1);
            const qsizetype count = headerBlockAt(block);
            return count > 0 ? block + count - i : 0;
        }
        if (const qsizetype count = headerBlockAt(i); count > 0)
            return count;
        return m_lines.at(i).hasMark ? 1 : 0;
    }

    /// Sender, and two of time, recipient and subject: three "From: To: Date:" lines alone could be a journey somebody
    /// describes, so an address or the subject must be among them.
    qsizetype headerBlockAt(qsizetype begin) const
    {
        QSet<words::HeaderField> seen;
        bool hasAddress = false;
        qsizetype end = begin;
        bool folded = false;
        for (qsizetype i = begin; i < m_lines.size() && i - begin < kMostHeaderLines; ++i) {
            const ReadLine& line = m_lines.at(i);
            words::HeaderField field{};
            const bool isField = !line.isBlank() && !line.isQuote && words::headerField(line.text, &field);
            // A long value may go on in one more line.
            if (!isField && (line.isBlank() || line.isQuote || folded || i == begin))
                break;
            folded = !isField;
            if (isField) {
                seen.insert(field);
                hasAddress = hasAddress || line.hasAddress;
                end = i + 1;
            }
        }
        using words::HeaderField;
        const bool complete = seen.contains(HeaderField::From) && seen.size() >= kFewestHeaderFields &&
                              seen.contains(HeaderField::Date) && (hasAddress || seen.contains(HeaderField::Subject));
        return complete ? end - begin : 0;
    }

    std::optional<HistoryRange> belowHead(qsizetype begin, qsizetype body) const
    {
        const qsizetype first = nextWritten(body);
        if (first < m_lines.size() && m_lines.at(first).isQuote)
            return quotedFrom(begin, first, true);
        return HistoryRange{begin, m_lines.size()};
    }

    QString joined(qsizetype begin, qsizetype end) const
    {
        QString text;
        for (qsizetype i = begin; i < end; ++i)
            text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + m_lines.at(i).text;
        return text;
    }

    /// The first line of the attribution whose last line is `last`; -1 when that line ends none. As few lines as
    /// say when it was: the line above is already what the sender wrote.
    qsizetype attributionBegin(qsizetype last, Attribution* kind) const
    {
        *kind = words::attribution(m_lines.at(last).text);
        qsizetype begin = last;
        for (qsizetype i = last - 1; i >= 0 && last - i < words::kMaxAttributionLines; --i) {
            if (*kind == Attribution::Dated || *kind == Attribution::Strong || !isPlain(i))
                break;
            const Attribution longer = words::attribution(joined(i, last + 1));
            const bool says = longer == Attribution::Dated || longer == Attribution::Strong;
            if (says && words::mayBeginAttribution(m_lines.at(i).text)) {
                *kind = longer;
                begin = i;
            }
        }
        const bool nameAbove = *kind != Attribution::None && begin > 0 && isPlain(begin - 1) &&
                               !words::hasAddress(joined(begin, last + 1)) &&
                               words::isNameAndAddress(m_lines.at(begin - 1).text);
        return *kind == Attribution::None ? -1 : begin - (nameAbove ? 1 : 0);
    }

    bool isPlain(qsizetype i) const { return !m_lines.at(i).isBlank() && !m_lines.at(i).isQuote; }

    /// The number of lines of an attribution that begins at `i` and has below it what it announces.
    qsizetype attributionAt(qsizetype i) const
    {
        for (qsizetype last = i; last < m_lines.size() && last - i <= words::kMaxAttributionLines; ++last) {
            if (!isPlain(last))
                return 0;
            Attribution kind{};
            if (attributionBegin(last, &kind) != i)
                continue;
            const qsizetype below = nextWritten(last + 1);
            const bool quoted = below < m_lines.size() && m_lines.at(below).isQuote;
            const bool strong = kind == Attribution::Strong && below < m_lines.size() && isWritten(0, i);
            return quoted || strong ? last + 1 - i : 0;
        }
        return 0;
    }

    const QList<ReadLine>& m_lines;
};

} // namespace

std::optional<HistoryRange> findHistory(const QList<ReadLine>& lines)
{
    return HistoryFinder(lines).find();
}

} // namespace sampan::html
