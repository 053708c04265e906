// SPDX-License-Identifier: GPL-3.0-or-later
// A static library needs one source of its own; the compiled translations are linked beside it as object files.
namespace sampan
{
extern const char* const translationPrefix;
const char* const translationPrefix = ":/sampan/translations";
} // namespace sampan
