// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sampan
{

struct InterfaceLanguage {
    QString code;    ///< "en", "zh_CN"
    QString ownName; ///< as its speakers write it
};
/// The languages the interface speaks.
const QList<InterfaceLanguage>& interfaceLanguages();

/// Installs the translators of `wanted` ("en", "zh_CN"; empty: the system's) and makes its locale the default one.
/// Called again it takes the former ones away, and Qt tells every window (QEvent::LanguageChange). Answers the language
/// taken, "en" or "zh_CN".
QString installLanguage(const QString& wanted);

} // namespace sampan
