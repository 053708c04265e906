// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sampan
{

struct InterfaceLanguage {
    QString code;    ///< "en", "zh_CN", "ar"
    QString ownName; ///< as its speakers write it
};
/// The languages the interface speaks.
const QList<InterfaceLanguage>& interfaceLanguages();

/// Whether `code` can be asked for at start: one of them, or "qps", the made language that shows cut-off texts.
bool isInterfaceLanguage(const QString& code);

/// Installs the translators of `wanted` ("en", "zh_CN", "ar", "qps"; empty: the system's), makes its locale the default
/// one and mirrors the windows for Arabic. Called again it takes the former ones away, and Qt tells every window
/// (QEvent::LanguageChange, LayoutDirectionChange). Answers the language taken, "en", "zh_CN" or "ar".
QString installLanguage(const QString& wanted);

} // namespace sampan
