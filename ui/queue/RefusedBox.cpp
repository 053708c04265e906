// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/RefusedBox.h"

#include "ui/widgets/TextLabel.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace sampan
{

RefusedBox::RefusedBox(const Theme& theme, QWidget* window, const QList<BulkItem>& items)
    : Overlay(theme, window), m_content(new QWidget(this)), m_list(new QListWidget(m_content))
{
    setAccessibleName(tr("Not changed"));
    setShape(480, 96, 420);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(new TextLabel(theme, FontRole::Heading, Token::Text1, tr("Not changed"), m_content));
    m_list->setAccessibleName(tr("Conversations that were not changed, and why"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    for (const BulkItem& item : items) {
        const QString subject = item.subject.isEmpty() ? tr("Conversation") : item.subject;
        auto* row = new QListWidgetItem(
            tr("%1: %2", "reason, subject of a conversation").arg(BulkChange::reason(item.refusal), subject), m_list);
        row->setData(Qt::UserRole, item.conversationId);
        row->setToolTip(row->text());
    }
    m_list->setCurrentRow(0);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* row) {
        const Id id = row->data(Qt::UserRole).toString();
        close();
        Q_EMIT conversationChosen(id);
    });
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
}

void RefusedBox::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    m_content->setGeometry(contentRect());
}

void RefusedBox::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace sampan
