// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>

class QWidget;

namespace sampan
{

class Settings;

/// Size and place of a window, kept for each arrangement of screens: who docks a notebook finds the places of the desk
/// again, and those of the journey on the journey.
namespace WindowShape
{

/// Names what belongs to the screens at hand ("window@1920x1080+0+0"), for Settings::shape.
QString keyed(const QString& name);
/// Gives `window` its kept place, corrected to what is visible now; `usual` if there is none.
void restore(QWidget* window, const Settings& settings, const QString& name, const QSize& usual);
void save(const QWidget* window, Settings& settings, const QString& name);
/// A place whose title bar can be reached: at least a hand's breadth of its top edge on one of the screens, no larger
/// than that screen. `screens` are the usable areas, the first the main one.
QRect corrected(const QRect& wanted, const QList<QRect>& screens);

} // namespace WindowShape
} // namespace sampan
