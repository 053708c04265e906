// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ConversationFilter.h"
#include "storage/Statement.h"

namespace sampan
{

/// A filter as a condition on the table conversation, with its values in the order of the `?`. It selects what
/// ConversationFilter::matches() says, and for `text` and `hasAttachment` what the full-text index and the messages
/// say.
struct FilterSql {
    QString condition;
    QList<QVariant> values;

    /// `context`: what "me" and "-P7D" mean; its functions are not asked.
    static FilterSql of(const ConversationFilter& filter, const FilterContext& context);
    Statement& bindTo(Statement& statement) const;
};

/// True if the conversation alone does not tell: the filter asks for words or attachments of the messages.
bool asksForMessages(const ConversationFilter& filter);

} // namespace sampan
