// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/widgets/Overlay.h"

class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace sampan
{

class Field;
class SettingsPage;
class TextLabel;

/// The user's choices over the window: pages at the start, their rows beside them, and a field that finds rows of every
/// page. Each choice acts at once.
class SettingsPanel : public Overlay
{
    Q_OBJECT

public:
    SettingsPanel(const WorkspaceContext& context, QWidget* window);

    /// Opens it on a page by its name ("keyboard"); empty: the first.
    void start(const QString& page = {});
    void showPage(const QString& name);
    QString currentPage() const;
    Field* field() const { return m_field; }

Q_SIGNALS:
    void signOutAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addPage(SettingsPage* page);
    QWidget* makeStart();
    void filter(const QString& query);
    void showCurrent();
    void enterPage();

    WorkspaceContext m_context;
    Field* m_field = nullptr;
    QListWidget* m_names = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_nothing = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_start = nullptr;
    QList<SettingsPage*> m_pages;
};

} // namespace sampan
