// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sampan
{

/// HTML from strangers made fit for QTextDocument. An allow-list: only the elements, attributes and style properties
/// named in SafeHtml.cpp remain; scripts, styles, forms, frames, event handlers and every other scheme than http,
/// https, mailto, tel and cid are gone. Never throws, any bytes are accepted. Thread-safe.
struct SafeHtml {
    QString html;               ///< a fragment for the body, well formed
    QStringList remotePictures; ///< http(s) addresses of pictures, in order, each once
    QStringList contentIds;     ///< cid: references of pictures, without "cid:"
};

struct SafeHtmlOptions {
    /// Remote pictures stay as <img src="http...">; otherwise an <img> is replaced by its alternative text.
    bool remotePictures = false;
    /// Inputs longer than this are cut before parsing, so that no mail can stop the window.
    qsizetype maxCharacters = 2'000'000;
};

SafeHtml sanitizeHtml(const QString& html, const SafeHtmlOptions& options = {});

/// The readable plain text: paragraphs and lines kept, links followed by their target where it differs, list marks,
/// quoted blocks marked with "> ".
QString htmlToText(const QString& html);

/// A plain text cut in the part the sender wrote and the quoted history (empty if there is none, or if answers stand
/// between its parts).
struct QuotedSplit {
    QString body;
    QString quoted;
};
QuotedSplit splitQuoted(const QString& text);

/// The same for HTML of sanitizeHtml(), which keeps the marks of mail programs; both halves are well formed.
QuotedSplit splitQuotedHtml(const QString& safeHtml);

} // namespace sampan
