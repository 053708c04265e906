// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/WindowShape.h"

#include "ui/Settings.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace sampan::WindowShape
{

namespace
{

constexpr int reachable = 96;   // of the title bar's width
constexpr int titleHeight = 24; // of the title bar's height

QList<QRect> usableAreas()
{
    QList<QRect> areas;
    const QScreen* first = QGuiApplication::primaryScreen();
    if (first)
        areas.append(first->availableGeometry());
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (const QScreen* screen : screens) {
        if (screen != first)
            areas.append(screen->availableGeometry());
    }
    return areas;
}

} // namespace

QString keyed(const QString& name)
{
    QStringList parts;
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (const QScreen* screen : screens) {
        const QRect area = screen->geometry();
        parts.append(QStringLiteral("%1x%2+%3+%4").arg(area.width()).arg(area.height()).arg(area.x()).arg(area.y()));
    }
    parts.sort();
    return name + u'@' + parts.join(u',');
}

QRect corrected(const QRect& wanted, const QList<QRect>& screens)
{
    if (screens.isEmpty())
        return wanted;
    const QRect title(wanted.topLeft(), QSize(wanted.width(), titleHeight));
    const auto holds = [&title](const QRect& screen) {
        const QRect seen = title & screen;
        return seen.width() >= qMin(reachable, title.width()) && seen.height() >= titleHeight;
    };
    const auto home = std::find_if(screens.begin(), screens.end(), holds);
    const QRect screen = home == screens.end() ? screens.first() : *home;
    QRect place(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    if (home == screens.end())
        place.moveCenter(screen.center());
    return place;
}

void restore(QWidget* window, const Settings& settings, const QString& name, const QSize& usual)
{
    window->resize(usual);
    const QByteArray kept = settings.shape(keyed(name));
    if (kept.isEmpty() || !window->restoreGeometry(kept) || window->isMaximized() || window->isFullScreen())
        return;
    const QRect place = corrected(window->geometry(), usableAreas());
    if (place != window->geometry())
        window->setGeometry(place);
}

void save(const QWidget* window, Settings& settings, const QString& name)
{
    settings.setShape(keyed(name), window->saveGeometry());
}

} // namespace sampan::WindowShape
