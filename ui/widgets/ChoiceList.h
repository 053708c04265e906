// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QListWidget>

namespace sampan
{

/// A list to choose from in a box: icon or check mark, text, and a quieter fact at the end. What does not fit is elided
/// and stands whole in the tooltip; it never scrolls sideways. The item's text is what screen readers say.
class ChoiceList : public QListWidget
{
    Q_OBJECT

public:
    enum Role {
        IconRole = Qt::UserRole + 50, ///< name of the icon
        MainRole,                     ///< what stands first; the item's text if not given
        FactRole,                     ///< what stands at the end
        LanguageRole,                 ///< BCP 47 of what stands first
    };

    ChoiceList(const Theme& theme, QWidget* parent);

    QListWidgetItem* add(const QString& icon, const QString& text);
    QListWidgetItem* add(const QString& icon, const QString& text, const QString& main, const QString& fact);
};

} // namespace sampan
