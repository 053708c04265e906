// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"

#include <QPointer>
#include <QWidget>
#include <functional>

class QStackedWidget;
class QHBoxLayout;

namespace sampan
{

class CustomerPanel;
class SideTab;

/// The pane at the end: tabs over what belongs to the conversation. Only tabs with content stand here; the order's
/// joins by addTab.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(const WorkspaceContext& context, QWidget* parent = nullptr);

    /// Adds a tab behind the others and answers its index.
    int addTab(const QString& name, QWidget* page);
    void setCurrentTab(int index);
    int currentTab() const;
    void showConversation(const Id& conversationId);
    CustomerPanel* customer() const { return m_customer; }
    /// The keyboard goes to the current tab.
    void focusTabs();
    /// As a drawer it lies over the end of `over`, as high as that, with a button that closes it; null: a pane.
    void setDrawer(QWidget* over);
    bool isDrawer() const { return m_over != nullptr; }

Q_SIGNALS:
    void conversationChosen(const QString& conversationId);
    void notice(const QString& icon, const QString& text, const std::function<void()>& undo, const QString& undoText);
    void closeAsked();
    /// Esc: back to the conversation.
    void leaveAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void stepTab(int by);
    void placeDrawer();

    WorkspaceContext m_context;
    QHBoxLayout* m_row;
    QStackedWidget* m_pages;
    QList<SideTab*> m_tabs;
    QWidget* m_close;
    CustomerPanel* m_customer;
    QPointer<QWidget> m_over;
};

} // namespace sampan
