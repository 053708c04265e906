// SPDX-License-Identifier: GPL-3.0-or-later
// A static library needs one source of its own; the assets are linked beside it as object files.
namespace sampan
{
extern const char* const assetPrefix;
const char* const assetPrefix = ":/sampan";
} // namespace sampan
