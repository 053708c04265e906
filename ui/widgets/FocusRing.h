// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QPointer>
#include <QWidget>

namespace sampan
{

/// The ring around the widget with the focus, painted over everything in its window. Follows buttons, fields and
/// whatever carries the property "sampanRing" (corner radius in pixels); rows paint their own inside.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    /// One for each top-level window.
    FocusRing(const Theme& theme, QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* widget);
    void place();

    const Theme& m_theme;
    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_watched; ///< the target and what it stands in
    int m_radius = 6;
};

} // namespace sampan
