// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/SearchResultsModel.h"
#include "ui/WorkspaceContext.h"
#include "ui/widgets/PickOverlay.h"

class QStackedWidget;

namespace sampan
{

class EmptyState;

/// Search over everything on this computer: type, choose with the arrows, Enter opens the conversation.
class SearchPanel : public PickOverlay
{
    Q_OBJECT

public:
    SearchPanel(const WorkspaceContext& context, QWidget* window);

    /// Opens it with the last words selected.
    void start();

Q_SIGNALS:
    /// `messageId` is empty unless a message was chosen.
    void conversationChosen(const sampan::Id& conversationId, const sampan::Id& messageId);

protected:
    void takeCurrent() override;

private:
    void showInvitation();
    void showFinished();

    SearchResultsModel* m_model;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace sampan
