// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/conversation/ConversationPointers.h"

#include <QWidget>

class QVBoxLayout;

namespace sampan
{

/// Where a conversation's messages went or came from, below its head; each line opens the other one. Invisible when it
/// stands alone.
class PointerStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PointerStrip(const Theme& theme, QWidget* parent = nullptr);

    void setPointers(const QList<ConversationPointer>& pointers);
    int count() const { return static_cast<int>(m_pointers.size()); }
    static QString sentence(const ConversationPointer& pointer);

Q_SIGNALS:
    void openAsked(const QString& conversationId);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addRow(const ConversationPointer& pointer);

    const Theme& m_theme;
    QList<ConversationPointer> m_pointers;
    QVBoxLayout* m_column;
};

} // namespace sampan
