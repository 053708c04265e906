// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TransferBox.h"

#include "ui/Icons.h"
#include "ui/conversation/FoldedText.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextArea.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
enum ItemRole { TeamRole = Qt::UserRole + 1, AgentRole };
constexpr int listHeight = 176;
constexpr int reasonHeight = 64;
} // namespace

TransferBox::TransferBox(const Theme& theme, QWidget* window, const ConversationDetails& details)
    : FormBox(theme, window, tr("Pass on"), tr("Pass on")), m_search(new Field(theme, content())),
      m_list(new ChoiceList(theme, content())), m_reason(new TextArea(theme, content()))
{
    setObjectName(QStringLiteral("transferBox"));
    m_search->setIconName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Team or colleague"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Teams and colleagues"));
    m_list->setFixedHeight(theme.scaled(listHeight));
    m_reason->setFixedHeight(theme.scaled(reasonHeight));
    m_reason->setPlaceholderText(tr("What they should know; stands in the conversation, the buyer does not see it"));
    addField(tr("To"), m_search);
    column()->addWidget(m_list);
    addField(tr("Reason"), m_reason);
    fill(details);
    filter({});
    setFirst(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &TransferBox::filter);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_reason->setFocus(Qt::TabFocusReason); });
}

void TransferBox::fill(const ConversationDetails& details)
{
    const auto add = [this](const QString& name, const QString& icon, int role, const Id& id) {
        static_cast<ChoiceList*>(m_list)->add(icon, name)->setData(role, id);
    };
    for (const Team& team : details.teams) {
        if (team.id != details.conversation.teamId)
            add(team.name, QStringLiteral("users"), TeamRole, team.id);
    }
    for (const Agent& agent : details.agents) {
        if (agent.isActive && agent.id != details.conversation.assigneeId)
            add(agent.name, QStringLiteral("user"), AgentRole, agent.id);
    }
}

void TransferBox::filter(const QString& text)
{
    const FoldedText sought(text);
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        item->setHidden(!text.trimmed().isEmpty() && FoldedText(item->text()).count(sought) == 0);
        if (!item->isHidden() && first < 0)
            first = i;
    }
    m_list->setCurrentRow(first);
}

Transfer TransferBox::transfer() const
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return {};
    Transfer to;
    to.teamId = item->data(TeamRole).toString();
    to.agentId = item->data(AgentRole).toString();
    // A team gets it with nobody assigned: the former agent does not keep what is passed on.
    to.clearsAgent = to.agentId.isEmpty();
    to.name = item->text();
    to.reason = m_reason->toPlainText().trimmed();
    return to;
}

bool TransferBox::check()
{
    if (m_list->currentItem() && !m_list->currentItem()->isHidden())
        return true;
    setProblem(tr("Choose a team or a colleague."));
    return false;
}

bool TransferBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        const bool plain = static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier;
        if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            m_reason->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return FormBox::eventFilter(watched, event);
}

} // namespace sampan
