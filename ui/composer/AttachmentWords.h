// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace sampan
{

/// Knows the words by which a text speaks of an attachment (resources/words/attachments.json: a word or phrase; "*" at
/// the end stands for any ending).
class AttachmentWords
{
public:
    /// The word that speaks of an attachment; empty if none does. Read in `language` (BCP 47) and in English; in every
    /// language if it is unknown. Quoted lines do not count.
    static QString wordIn(const QString& text, const QString& language);
    /// Languages there are words for.
    static QStringList languages();
};

} // namespace sampan
