// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/conversation/ConversationDetails.h"

#include <QWidget>
#include <functional>

class QMenu;

namespace sampan
{

class Button;
class ChipLabel;
class ConversationActions;
enum class ActionId;
class TextLabel;

/// The head of the conversation: subject and main actions in the first line; state, agent, category and labels, each a
/// menu, and how long the buyer waits in the second.
class ConversationHeader : public QWidget
{
    Q_OBJECT

public:
    ConversationHeader(const WorkspaceContext& context, ConversationActions* actions, QWidget* parent = nullptr);

    void setDetails(const ConversationDetails& details);
    /// The waiting time, as it passes.
    void refreshTime();
    /// One line instead of two, for low windows.
    void setCompact(bool compact);
    void openAssignMenu();
    void openCategoryMenu();
    void openPriorityMenu();
    void openLabelMenu();
    void openSnoozeMenu();
    void openTransferBox();
    void openHandOverBox();
    void openMergeBox();
    /// `messageId`: ticked at the start, may be empty.
    void openSplitBox(const Id& messageId);
    /// A button at the end for an action of the window, which has no menu bar of its own.
    void addWindowButton(ActionId id);
    void toggleFollow();
    void toggleSpam();
    void askBlock();
    /// Solves; a conversation without a category is asked for one first, by a menu that one key answers.
    void solve();
    using CategoryChoice = std::function<void(const QString& code)>;
    /// The same question before a reply that solves: over `at` (global). False if nothing has to be asked; else
    /// `choose` gets the code, or nothing when the agent wants none; Esc calls nobody.
    bool askCategory(const QPoint& at, const CategoryChoice& choose);
    /// Who else is here: "Zhou Kai reads" or "writes".
    void setOthers(const QStringList& reading, const QStringList& writing);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeFirstLine();
    QWidget* makeSecondLine();
    Button* addMenuButton(QLayout* row, const QString& icon, void (ConversationHeader::*open)());
    void openStatusMenu();
    void openMoreMenu();
    QMenu* newMenu();
    void fillCategories(QMenu* menu, const CategoryChoice& choose);
    void addCategory(QMenu* menu, const QString& name, const QString& code, const CategoryChoice& choose);
    CategoryChoice classifying();
    QMenu* categoryQuestion(const CategoryChoice& choose, const QString& without);
    void addToMore(QMenu* menu, int actionId, const QString& text = {});
    QString categoryText(const QString& code) const;
    void refreshMarks();
    void fillPriorities(QMenu* menu);
    void refresh();

    WorkspaceContext m_context;
    ConversationActions* m_actions;
    ConversationDetails m_details;
    TextLabel* m_subject;
    ChipLabel* m_waiting;
    ChipLabel* m_briefWaiting; ///< stands for it when there is one line only
    bool m_compact = false;
    Button* m_assignIcon;
    Button* m_solve;
    Button* m_more;
    QWidget* m_second;
    Button* m_status;
    Button* m_assignee;
    Button* m_category;
    Button* m_labels;
    ChipLabel* m_priority;
    ChipLabel* m_snoozed;
    ChipLabel* m_spam;
    ChipLabel* m_mention;
    ChipLabel* m_others;
    Button* m_snoozeIcon;
};

} // namespace sampan
