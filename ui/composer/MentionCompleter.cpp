// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/MentionCompleter.h"

#include "ui/composer/CompletionList.h"
#include "ui/composer/MentionTokens.h"
#include "ui/composer/ReplyEditor.h"

#include <QTextBlock>

namespace sampan
{

namespace
{

constexpr int mostOffers = 6;

bool nameBegins(const QString& name, const QString& typed)
{
    if (name.startsWith(typed, Qt::CaseInsensitive))
        return true;
    for (const QString& part : name.split(u' ')) {
        if (part.startsWith(typed, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

MentionCompleter::MentionCompleter(const Theme& theme, ReplyEditor* editor)
    : QObject(editor), m_theme(theme), m_editor(editor)
{
    connect(editor, &QTextEdit::textChanged, this, &MentionCompleter::refresh);
    connect(editor, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_list && m_list->isOffering())
            refresh();
    });
}

CompletionList* MentionCompleter::list()
{
    if (!m_list) {
        m_list = new CompletionList(m_theme, m_editor->window());
        connect(m_list, &CompletionList::chosen, this, [this](const QString& key, const QString&) { choose(key); });
    }
    return m_list;
}

void MentionCompleter::setOn(bool on)
{
    m_on = on;
    if (!on && m_list)
        m_list->hide();
}

void MentionCompleter::begin()
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const bool needsSpace = !before.isEmpty() && !before.back().isSpace();
    m_editor->setFocus(Qt::OtherFocusReason);
    m_editor->textCursor().insertText(needsSpace ? QStringLiteral(" @") : QStringLiteral("@"));
}

void MentionCompleter::refresh()
{
    // While an input method composes its own candidates stand there.
    const auto typed = m_on && !m_editor->isComposing() && m_editor->hasFocus()
                           ? MentionTokens::typedName(m_editor->textCursor())
                           : std::optional<QString>();
    if (!typed) {
        if (m_list)
            m_list->hide();
        return;
    }
    QList<CompletionList::Offer> offers;
    for (const Agent& agent : std::as_const(m_agents)) {
        if (offers.size() < mostOffers && nameBegins(agent.name, *typed))
            offers += CompletionList::Offer{agent.id, agent.name, agent.email};
    }
    const QRect place = m_editor->cursorRect();
    const QPoint corner = m_editor->viewport()->mapTo(m_editor->window(), place.topLeft());
    list()->offer(offers, QRect(corner, QSize(1, place.height())));
}

bool MentionCompleter::handleKey(const QKeyEvent& event)
{
    return m_list && m_list->handleKey(event);
}

void MentionCompleter::choose(const QString& agentId)
{
    for (const Agent& agent : std::as_const(m_agents)) {
        if (agent.id != agentId)
            continue;
        QTextCursor cursor = m_editor->textCursor();
        const auto typed = MentionTokens::typedName(cursor);
        if (!typed)
            return;
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor,
                            static_cast<int>(typed->size()) + 1);
        MentionTokens::insert(cursor, agent, m_theme);
        m_editor->setCurrentCharFormat(QTextCharFormat());
        return;
    }
}

} // namespace sampan
