// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sampan::server
{

/// BCP 47 of the language a text is written in ("de", "zh-TW"), judged by CLD2 on its first 8,000 characters; empty
/// when the text is too short or mixed to say. Thread-safe.
QString guessLanguage(const QString& text);

} // namespace sampan::server
