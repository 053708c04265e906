// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/SearchResultsModel.h"
#include "ui/WorkspaceContext.h"
#include "ui/widgets/Overlay.h"

class QLineEdit;
class QListView;
class QStackedWidget;

namespace sampan
{

class EmptyState;
class TextLabel;

/// Search over everything on this computer: type, choose with the arrows, Enter opens the conversation.
class SearchPanel : public Overlay
{
    Q_OBJECT

public:
    SearchPanel(const WorkspaceContext& context, QWidget* window);

    /// Opens it with the last words selected.
    void start();
    QLineEdit* field() const { return m_field; }
    QListView* results() const { return m_list; }

Q_SIGNALS:
    /// `messageId` is empty unless a message was chosen.
    void conversationChosen(const sampan::Id& conversationId, const sampan::Id& messageId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeFoot();
    void showFinished();
    void move(int rows);
    void openCurrent();

    SearchResultsModel* m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_foot;
};

} // namespace sampan
