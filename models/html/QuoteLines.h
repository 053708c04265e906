// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace sampan::html
{

/// What the sanitizer leaves where a mail program had marked the history in its markup: QTextDocument and readers pass
/// over comments, and no comment of a mail survives the sanitizer, so these are ours. The first stands before history
/// that runs to the end, the others around the element that holds it.
inline constexpr QStringView kHistoryMark = u"<!--history-->";
inline constexpr QStringView kHistoryBegin = u"<!--history-begin-->";
inline constexpr QStringView kHistoryEnd = u"<!--history-end-->";

/// A line as a reader sees it.
struct ReadLine {
    QString text;            ///< without invisible marks, trimmed; empty for a blank line
    qsizetype start = 0;     ///< where its markup and text begin in the source
    qsizetype end = 0;       ///< behind its last character in the source
    bool isQuote = false;    ///< marked as quoted: by ">" or in a block quote
    bool hasAddress = false; ///< an e-mail address in it, also in the target of a link
    bool hasMark = false;    ///< first line behind kHistoryMark
    int wrapper = 0;         ///< which history element it is in, counted from 1; 0: in none
    bool isBlank() const { return text.isEmpty(); }
};

QList<ReadLine> linesOfText(const QString& text);
/// Of HTML that sanitizeHtml() made.
QList<ReadLine> linesOfHtml(const QString& safeHtml);

/// Lines [begin, end) are history.
struct HistoryRange {
    qsizetype begin = 0;
    qsizetype end = 0;
};
/// The history in a mail, nothing when there is none or when it cannot be hidden without hiding an answer.
std::optional<HistoryRange> findHistory(const QList<ReadLine>& lines);

} // namespace sampan::html
