// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sampan
{

/// Installs the translators of `wanted` ("en", "zh_CN"; empty: the system's) and makes its locale the default one.
/// Call once after the QApplication is made and before any widget. Answers the language taken, "en" or "zh_CN".
QString installLanguage(const QString& wanted);

} // namespace sampan
