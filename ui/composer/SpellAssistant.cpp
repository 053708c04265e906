// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/SpellAssistant.h"

#include "spelling/SpellChecker.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/composer/SpellUnderline.h"

#include <QMenu>
#include <QTextDocument>

namespace sampan
{

SpellAssistant::SpellAssistant(const Theme& theme, ReplyEditor* editor, const QString& ownWords,
                               const QStringList& folders)
    : QObject(editor), m_theme(theme), m_editor(editor), m_checker(new SpellChecker(ownWords, folders, this)),
      m_underline(new SpellUnderline(editor, m_checker))
{
    m_underline->setColor(theme.color(Token::Danger));
    connect(&theme, &Theme::changed, this, [this] { m_underline->setColor(m_theme.color(Token::Danger)); });
    connect(m_checker, &SpellChecker::languageReady, this, [this](const QString& language, bool found) {
        m_underline->setOn(found);
        m_underline->forget();
        if (!found && !language.isEmpty() && !m_said.contains(language)) {
            m_said += language;
            Q_EMIT missing(language);
        }
    });
    connect(m_checker, &SpellChecker::failed, this, &SpellAssistant::failed);
    connect(editor, &QTextEdit::textChanged, this, &SpellAssistant::begin);
    connect(editor, &ReplyEditor::menuAsked, this, &SpellAssistant::showMenu);
}

void SpellAssistant::setLanguage(const QString& language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_underline->setOn(false);
    begin();
}

void SpellAssistant::know(const QStringList& names)
{
    for (const QString& name : names) {
        for (const WordRange& range : wordsToCheck(name)) {
            const QString word = name.mid(range.start, range.length);
            if (m_known.contains(word))
                continue;
            m_known.insert(word);
            m_checker->ignore(word);
        }
    }
}

void SpellAssistant::begin()
{
    if (m_checker->language() == m_language || m_editor->document()->isEmpty())
        return;
    m_checker->setLanguage(m_language);
}

void SpellAssistant::showMenu(const QPoint& at)
{
    const QTextCursor word = m_underline->wrongAt(m_editor->textCursor());
    if (word.isNull()) {
        popUp(word, {}, at, true);
        return;
    }
    m_checker->suggest(word.selectedText(), this,
                       [this, word, at](const QStringList& words) { popUp(word, words, at, true); });
}

void SpellAssistant::showSuggestions()
{
    QTextCursor word = m_underline->wrongAt(m_editor->textCursor());
    if (word.isNull())
        word = m_underline->nextWrong(m_editor->textCursor());
    if (word.isNull())
        return;
    m_editor->setTextCursor(word);
    const QPoint at = m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft());
    m_checker->suggest(word.selectedText(), this,
                       [this, word, at](const QStringList& words) { popUp(word, words, at, false); });
}

void SpellAssistant::popUp(const QTextCursor& word, const QStringList& words, const QPoint& at, bool whole)
{
    m_menu = whole ? m_editor->createStandardContextMenu() : new QMenu(m_editor);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!word.isNull())
        addSuggestions(m_menu, word, words);
    m_menu->popup(at);
    // By keyboard the first suggestion is at hand.
    if (!whole && !m_menu->actions().isEmpty())
        m_menu->setActiveAction(m_menu->actions().first());
}

void SpellAssistant::addSuggestions(QMenu* menu, const QTextCursor& word, const QStringList& words)
{
    QAction* before = menu->actions().value(0);
    const QString unknown = word.selectedText();
    const auto add = [&](const QString& text, std::function<void()> act) {
        auto* action = new QAction(text, menu);
        connect(action, &QAction::triggered, this, std::move(act));
        menu->insertAction(before, action);
        return action;
    };
    for (const QString& text : words) {
        QAction* action = add(text, [word, text] { QTextCursor(word).insertText(text); });
        QFont font = action->font();
        font.setWeight(QFont::DemiBold);
        action->setFont(font);
    }
    if (words.isEmpty())
        add(tr("No suggestions"), [] {})->setEnabled(false);
    menu->insertSeparator(before);
    add(tr("Add “%1” to own words").arg(unknown), [this, unknown] { m_checker->addToOwnWords(unknown); });
    add(tr("Ignore"), [this, unknown] { m_checker->ignore(unknown); });
    if (before)
        menu->insertSeparator(before);
}

} // namespace sampan
