// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

struct sqlite3;

namespace sampan
{

/// Registers the FTS5 tokenizer "sampan" on a connection: the words of domain/SearchText (no diacritics, overlapping
/// pairs for Chinese, Japanese and Korean). A query comes already cut (queryTerms), parted by blanks, and is taken as
/// it is.
Result<void> registerTokenizer(sqlite3* handle);

} // namespace sampan
