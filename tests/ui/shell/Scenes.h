// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ShellWorld.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"

#include <QSize>
#include <functional>
#include <memory>

namespace sampan::test
{

class Stage;

/// One state of the program as somebody may find it.
struct Scene {
    QString name;
    QSize size{1180, 800};
    enum class World { Shop, Offline, Empty, SignIn };
    World world = World::Shop;
    std::function<void(Stage&)> act = {};
    std::function<void(Stage&)> prepare = {}; ///< before the window opens what is prepared for it
};
/// Every screen there is, each in the states that look different.
const QList<Scene>& scenes();
/// Those of one conversation; part of `scenes`.
QList<Scene> conversationScenes();
/// Those of them about queue, filters and sidebar.
QList<Scene> queueScenes();

/// The real window in the state of a scene.
class Stage
{
public:
    Stage(const Scene& scene, const QString& language, Theme::Choice choice);
    ~Stage();

    /// The window that the scene is about; a conversation's own, if there is one.
    QWidget* subject() const;
    Workspace& workspace() { return *window->workspace(); }
    /// Triggers an action by its name in the catalogue; ones that are not built yet do nothing.
    void press(const char* action);
    /// Lets everything that is due happen.
    void settle();
    /// Changes the size of the text while the window is open, as the settings do.
    void setTextScale(double scale);

    PaneWorld world;
    ShellSync sync;
    Shop shop;
    std::unique_ptr<MainWindow> window;

private:
    void openShop(const Scene& scene);
    bool answerAll();
    bool isAnythingSoon() const;
};

} // namespace sampan::test
