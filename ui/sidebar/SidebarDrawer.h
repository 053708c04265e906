// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sidebar/Sidebar.h"

#include <QPointer>

namespace sampan
{

/// The whole sidebar over the panes, where there is only room for its rail. It chooses through the rail and closes with
/// Enter, a click, Esc, or when the focus leaves it.
class SidebarDrawer : public Sidebar
{
    Q_OBJECT

public:
    /// Lies over `rail`'s parent, at its start.
    SidebarDrawer(const Theme& theme, SidebarModel* model, Sidebar* rail);

    void toggle();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void closeDrawer();

    Sidebar* m_rail;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace sampan
