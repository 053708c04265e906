// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/customer/CustomerFacts.h"

#include <QAbstractButton>

namespace sampan
{

/// A line of the earlier conversations: channel, subject, status, date. Up and Down go to its neighbours, Enter opens.
class EarlierRow : public QAbstractButton
{
    Q_OBJECT

public:
    EarlierRow(const Theme& theme, const EarlierConversation& conversation, const QDateTime& now,
               QWidget* parent = nullptr);

    const Id& conversationId() const { return m_conversation.id; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// Before `end`, counted from the start of the row; answers where it begins.
    int paintStatus(QPainter& painter, int end) const;
    QString subject() const;

    const Theme& m_theme;
    EarlierConversation m_conversation;
    QString m_date;
};

} // namespace sampan
