// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "ui/WorkspaceContext.h"

#include <QModelIndex>
#include <QWidget>

namespace sampan
{

class Button;
class ChipLabel;
class TextLabel;
class Theme;

/// One operation that waits: to whom, what, since when, in which state, and its three actions.
class OutboxEntryRow : public QWidget
{
    Q_OBJECT

public:
    OutboxEntryRow(const WorkspaceContext& context, QWidget* parent);

    void show(const QModelIndex& index);
    using QWidget::show;
    Id entryId() const { return m_entryId; }

Q_SIGNALS:
    void openWanted(const sampan::Id& conversationId);
    void retryWanted(const sampan::Id& entryId);
    void editWanted(const sampan::Id& entryId, const sampan::Id& conversationId);
    void withdrawWanted(const sampan::Id& entryId, const sampan::Id& conversationId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void showState(const QModelIndex& index);
    QString what(const QModelIndex& index) const;

    WorkspaceContext m_context;
    const Theme& m_theme;
    Id m_entryId;
    Id m_conversationId;
    TextLabel* m_who;
    TextLabel* m_subject;
    TextLabel* m_text;
    TextLabel* m_reason;
    ChipLabel* m_state;
    Button* m_retry;
    Button* m_edit;
    Button* m_withdraw;
};

} // namespace sampan
