// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/filters/DeskFacts.h"
#include "ui/queue/BulkChange.h"

#include <QWidget>
#include <functional>

class QMenu;

namespace sampan
{

class BulkChoice;
class Button;
class TextLabel;

/// Stands in place of the queue's head while conversations are chosen: how many, and what can be done with all of them.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    BulkBar(const WorkspaceContext& context, BulkChoice* choice, QWidget* parent);

    /// Asks for the change of everything chosen; `text` says what it is ("Assigned to Zhou Kai").
    void apply(const QJsonObject& patch, const QString& icon, const QString& text);
    void mergeChosen();
    void openAssign();
    void openStatus();
    void openPriority();
    void openLabels();
    void openCategories();
    void openMore();

Q_SIGNALS:
    void notice(const QString& icon, const QString& text, const std::function<void()>& undo = {},
                const QString& undoText = {});
    /// What was left as it is; empty: everything was done.
    void refused(const QList<sampan::BulkItem>& items);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Work = std::function<Result<BulkOutcome>(WriteTransaction&, const QStringList&)>;
    void run(Work work, const QString& icon, const QString& text);
    void takeBack(const BulkOutcome& outcome);
    Button* addButton(const QString& icon, const QString& name, void (BulkBar::*open)());
    QMenu* newMenu();
    void popUp(QMenu* menu, QWidget* under);
    void fillAssign(QMenu* menu);
    void fillTeams(QMenu* menu);
    void fillSnooze(QMenu* menu);
    void snooze(const QDateTime& until);
    void fillCategories(QMenu* menu);
    void refresh();
    void sayCount();
    void readFacts();

    WorkspaceContext m_context;
    BulkChoice* m_choice;
    DeskFacts m_facts;
    TextLabel* m_count;
    Button* m_assign;
    Button* m_status;
    Button* m_priority;
    Button* m_labels;
    Button* m_more;
    bool m_isBusy = false;
};

} // namespace sampan
