// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spelling/SpellingWords.h"

#include <QSet>
#include <QSyntaxHighlighter>
#include <QTextCursor>

class QTextEdit;
class QTimer;

namespace sampan
{

class SpellChecker;

/// Waves under the words a dictionary does not know. Only paragraphs in sight are checked, each again only when its
/// text has changed; the word being typed is left alone until the cursor leaves it.
class SpellUnderline : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SpellUnderline(QTextEdit* editor, SpellChecker* checker);

    void setColor(const QColor& color);
    void setOn(bool on);
    /// What was found before no longer counts (another language, a new word).
    void forget();
    /// The unknown word at the cursor, selected; no selection: there is none.
    QTextCursor wrongAt(const QTextCursor& cursor) const;
    /// The next unknown word at or after the cursor among those in sight, from the top again at the end.
    QTextCursor nextWrong(const QTextCursor& cursor) const;

protected:
    void highlightBlock(const QString& text) override;

private:
    /// Marks are no edit: nobody is told that the text has changed.
    void markAll();
    void mark(const QTextBlock& block);
    void onCursorMoved();
    void ask();
    void take(const QString& text, const QList<WordRange>& wrong);
    QList<QTextBlock> blocksInSight() const;

    QTextEdit* m_editor;
    SpellChecker* m_checker;
    QTimer* m_timer;
    QColor m_color = Qt::red;
    QSet<QString> m_asked;
    int m_ticket = 0;
    int m_generation = 0;
    int m_revision = 0;
    int m_lastBlock = 0;
    bool m_typing = false;
    bool m_on = false;
};

} // namespace sampan
