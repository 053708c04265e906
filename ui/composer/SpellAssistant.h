// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"
#include "ui/Theme.h"

#include <QMenu>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTextCursor>

namespace sampan
{

class ReplyEditor;
class SpellChecker;
class SpellUnderline;

/// Spelling in the editor: marks, suggestions by pointer and keyboard, own words. The dictionary is loaded only once
/// something is there to check. GUI thread.
class SpellAssistant : public QObject
{
    Q_OBJECT

public:
    SpellAssistant(const Theme& theme, ReplyEditor* editor, const QString& ownWords, const QStringList& folders);

    /// BCP 47; empty: nothing is checked.
    void setLanguage(const QString& language);
    QString language() const { return m_language; }
    /// Names of people and stores, which no dictionary knows.
    void know(const QStringList& names);
    /// The menu of the text, with suggestions on top where a word is unknown. Position on the screen.
    void showMenu(const QPoint& at);
    /// Suggestions for the unknown word at the cursor or the next one.
    void showSuggestions();
    SpellUnderline* underline() const { return m_underline; }
    QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    /// There is no dictionary for the language on this computer; said once a language.
    void missing(const QString& language);
    void failed(const sampan::Error& error);

private:
    void begin();
    void popUp(const QTextCursor& word, const QStringList& words, const QPoint& at, bool whole);
    void addSuggestions(QMenu* menu, const QTextCursor& word, const QStringList& words);

    const Theme& m_theme;
    ReplyEditor* m_editor;
    SpellChecker* m_checker;
    SpellUnderline* m_underline;
    QPointer<QMenu> m_menu;
    QString m_language;
    QStringList m_said;
    QSet<QString> m_known;
};

} // namespace sampan
