// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace sampan::test
{

/// The visible widgets below `root` whose text does not fit and which neither wrap nor have the whole text as tooltip;
/// each as "Class name: text (needs x of y)".
QStringList cutTexts(QWidget* root);

/// What an assistive technology can focus below `root` without learning a name or a role, each with the way to it.
QStringList nameless(QWidget* root);

} // namespace sampan::test
