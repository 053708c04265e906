// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libxml/tree.h>

namespace sampan::html
{

/// How the element a mail program wraps its history in is to be read.
enum class HistoryMarkup {
    None,
    Below,  ///< history begins here and runs to the end of the mail
    Inside, ///< the history is in this element
};
/// Judged by the classes and ids that mail programs give their elements.
HistoryMarkup historyMarkup(const xmlNode* node);

} // namespace sampan::html
