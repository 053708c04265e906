// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

/// What single lines of mails say about quoted history, in the languages of our buyers. The words are what the mail
/// programs of those languages print. Thread-safe.
namespace sampan::html::words
{

/// The columns of a block such as "From: / Sent: / To: / Subject:".
enum class HeaderField { From, Date, To, Subject, Other };

/// The text without invisible marks of direction, with plain spaces, trimmed.
QString plainLine(const QString& line);

/// "On ... wrote:" and its like is never longer than this many lines.
inline constexpr int kMaxAttributionLines = 4;

enum class Attribution {
    None,
    Weak,   ///< says that somebody wrote, without saying when: counts only right above a quotation
    Dated,  ///< names when and who: counts only above a quotation
    Strong, ///< says that somebody with an address wrote at a time: history follows even where nothing marks it
};
/// Whether a text (of one or several joined lines) is the line a mail program writes above the history.
Attribution attribution(const QString& text);
/// Whether lines below may belong to it: it begins as an attribution does and ends in the middle of a sentence.
bool mayBeginAttribution(const QString& line);
/// A name and an address in angle brackets, nothing else.
bool isNameAndAddress(const QString& line);

/// "-----Original Message-----".
bool isOriginalSeparator(const QString& line);
/// A long line of underscores or hyphens, as some programs put above a header block.
bool isRule(const QString& line);
/// The line above a forwarded mail, which is news and no history.
bool isForwardMark(const QString& line);
/// "From: ..." in any language; nothing for another line.
bool headerField(const QString& line, HeaderField* field);
bool hasAddress(const QString& text);
/// "-- ", below which a signature stands.
bool isSignatureMark(const QString& line);

} // namespace sampan::html::words
