// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextBlock;
class QTextDocument;

namespace sampan
{

/// The signature as part of a text being written: visible, editable, but not the agent's own words. Its paragraphs
/// carry a mark in their format; a signature that was edited belongs to the text and is never exchanged.
namespace SignatureBlock
{

/// The first paragraph that belongs to it; invalid: there is none.
QTextBlock first(const QTextDocument& document);
bool isPart(const QTextBlock& block);
/// The signature's text as it stands.
QString text(const QTextDocument& document);
/// The text without it, as it will be sent.
QString bodyText(const QTextDocument& document);
/// Puts `wanted` below the text. `placed` is what this put there before: if that stands there unchanged it is
/// exchanged, if it was edited or deleted nothing happens. Answers what stands there unchanged afterwards (empty:
/// nothing).
QString place(QTextDocument& document, const QString& placed, const QString& wanted);
/// Finds a signature that came back with a draft and marks it.
bool recognise(QTextDocument& document, const QString& placed);

} // namespace SignatureBlock
} // namespace sampan
