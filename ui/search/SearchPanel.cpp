// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchPanel.h"

#include "items/Roles.h"
#include "ui/ErrorText.h"
#include "ui/search/SearchDelegate.h"
#include "ui/widgets/EmptyState.h"

#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>

namespace sampan
{

SearchPanel::SearchPanel(const WorkspaceContext& context, QWidget* window)
    : PickOverlay(*context.theme, window, tr("Search everything"), tr("Search conversations, messages, customers")),
      m_model(new SearchResultsModel(context.store, this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(*context.theme, this))
{
    setObjectName(QStringLiteral("searchPanel"));
    setRows(m_model, new SearchDelegate(*context.theme, *context.clock, this));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(results());
    addHint({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose"), 10);
    addHint({QStringLiteral("↵")}, tr("open"), 10);
    addHint({QStringLiteral("Esc")}, tr("close"), 10);
    addHintStretch();
    build({m_stack});
    showInvitation();
    connect(field(), &QLineEdit::textChanged, m_model, &SearchResultsModel::setQuery);
    connect(m_model, &SearchResultsModel::finished, this, &SearchPanel::showFinished);
    connect(m_model, &SearchResultsModel::failed, this, [this](const Error& error) {
        m_empty->setTexts(QStringLiteral("circle-alert"), tr("The search failed"), ErrorText::sentence(error),
                          Token::Danger);
        m_stack->setCurrentWidget(m_empty);
    });
}

void SearchPanel::start()
{
    openForTyping();
    field()->selectAll();
}

void SearchPanel::showInvitation()
{
    m_empty->setTexts(QStringLiteral("search"), tr("Everything on this computer"),
                      tr("Names, addresses, order numbers and words of any language; also offline."));
}

void SearchPanel::showFinished()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(results());
        results()->setCurrentIndex(m_model->index(0, 0));
        results()->scrollToTop();
        return;
    }
    if (m_model->query().trimmed().isEmpty())
        showInvitation();
    else
        m_empty->setTexts(QStringLiteral("search"), tr("Nothing found"), tr("Try fewer or shorter words."));
    m_stack->setCurrentWidget(m_empty);
}

void SearchPanel::takeCurrent()
{
    const QModelIndex current = results()->currentIndex();
    const Id conversation = current.data(HitConversationIdRole).toString();
    if (conversation.isEmpty())
        return;
    const bool message = current.data(HitKindRole).toInt() == static_cast<int>(SearchKind::Message);
    const Id id = message ? current.data(HitIdRole).toString() : Id();
    close();
    Q_EMIT conversationChosen(conversation, id);
}

} // namespace sampan
