// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "ui/Theme.h"

class QTextCursor;
class QTextDocument;

namespace sampan
{

/// "@Zhou Kai" as one piece of a note: tinted, walked over and removed as a whole.
namespace MentionTokens
{

/// Replaces the selection of the cursor by the token and a space.
void insert(QTextCursor cursor, const Agent& agent, const Theme& theme);
/// The agents mentioned, each once, in order of the text.
QStringList ids(const QTextDocument& document);
/// Makes tokens of the names that came back with a draft as text.
void restore(QTextDocument& document, const QList<Agent>& agents, const QStringList& ids, const Theme& theme);
/// The token that ends (`before`) or begins at the position, selected; no selection: there is none.
QTextCursor tokenAt(const QTextCursor& cursor, bool before);
/// True if an input at the cursor would become part of a token.
bool isInside(const QTextCursor& cursor);
/// What is typed after an @ up to the cursor; nothing if the cursor is not in such a word.
std::optional<QString> typedName(const QTextCursor& cursor);

} // namespace MentionTokens
} // namespace sampan
