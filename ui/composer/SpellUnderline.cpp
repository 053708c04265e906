// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/SpellUnderline.h"

#include "spelling/SpellChecker.h"
#include "ui/composer/SignatureBlock.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTimer>

namespace sampan
{

namespace
{

constexpr int delayMs = 250; // a word is typed in less; checks in between would be wasted

/// What the last check of a paragraph found.
struct Findings : public QTextBlockUserData {
    QString text;
    int generation = 0;
    QList<WordRange> wrong;
};

const Findings* findingsOf(const QTextBlock& block, const QString& text, int generation)
{
    const auto* findings = static_cast<const Findings*>(block.userData());
    return findings && findings->text == text && findings->generation == generation ? findings : nullptr;
}

QTextCursor selected(const QTextBlock& block, const WordRange& range)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + range.start);
    cursor.setPosition(block.position() + range.start + range.length, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

SpellUnderline::SpellUnderline(QTextEdit* editor, SpellChecker* checker)
    : QSyntaxHighlighter(editor->document()), m_editor(editor), m_checker(checker), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(delayMs);
    connect(m_timer, &QTimer::timeout, this, &SpellUnderline::ask);
    connect(editor, &QTextEdit::cursorPositionChanged, this, &SpellUnderline::onCursorMoved);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, m_timer, qOverload<>(&QTimer::start));
    connect(checker, &SpellChecker::checked, this,
            [this](int, const QString& text, const QList<WordRange>& wrong) { take(text, wrong); });
    connect(checker, &SpellChecker::wordsChanged, this, &SpellUnderline::forget);
    markAll(); // now, or the base class does it later and the text counts as edited
}

void SpellUnderline::markAll()
{
    const QSignalBlocker quiet(m_editor);
    rehighlight();
}

void SpellUnderline::mark(const QTextBlock& block)
{
    const QSignalBlocker quiet(m_editor);
    rehighlightBlock(block);
}

void SpellUnderline::setColor(const QColor& color)
{
    if (m_color == color)
        return;
    m_color = color;
    markAll();
}

void SpellUnderline::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    forget();
}

void SpellUnderline::forget()
{
    ++m_generation;
    m_asked.clear();
    markAll();
    if (m_on)
        m_timer->start();
}

void SpellUnderline::highlightBlock(const QString& text)
{
    const QTextBlock block = currentBlock();
    // A signature is the firm's, with its names.
    if (!m_on || text.isEmpty() || SignatureBlock::isPart(block))
        return;
    const Findings* findings = findingsOf(block, text, m_generation);
    if (!findings) {
        m_timer->start();
        return;
    }
    const QTextCursor cursor = m_editor->textCursor();
    const int at = m_typing && cursor.block() == block ? cursor.positionInBlock() : -1;
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    format.setUnderlineColor(m_color);
    for (const WordRange& range : findings->wrong) {
        if (at != range.start + range.length)
            setFormat(range.start, range.length, format);
    }
}

void SpellUnderline::onCursorMoved()
{
    if (!m_on)
        return;
    const int revision = m_editor->document()->revision();
    const QTextBlock last = document()->findBlockByNumber(m_lastBlock);
    const bool wasTyping = m_typing;
    m_typing = revision != m_revision;
    m_revision = revision;
    m_lastBlock = m_editor->textCursor().blockNumber();
    if (wasTyping && !m_typing && last.isValid())
        mark(last);
}

QList<QTextBlock> SpellUnderline::blocksInSight() const
{
    QList<QTextBlock> blocks;
    const int bottom = m_editor->viewport()->height();
    QTextBlock block = m_editor->cursorForPosition(QPoint(1, 1)).block();
    for (; block.isValid(); block = block.next()) {
        if (m_editor->cursorRect(QTextCursor(block)).top() > bottom)
            break;
        blocks += block;
    }
    return blocks;
}

void SpellUnderline::ask()
{
    if (!m_on)
        return;
    for (const QTextBlock& block : blocksInSight()) {
        const QString text = block.text();
        if (text.isEmpty() || SignatureBlock::isPart(block) || findingsOf(block, text, m_generation) ||
            m_asked.contains(text))
            continue;
        m_asked.insert(text);
        m_checker->check(++m_ticket, text);
    }
}

void SpellUnderline::take(const QString& text, const QList<WordRange>& wrong)
{
    if (!m_asked.remove(text))
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.text() != text)
            continue;
        auto* findings = new Findings;
        findings->text = text;
        findings->generation = m_generation;
        findings->wrong = wrong;
        block.setUserData(findings);
        mark(block);
    }
}

QTextCursor SpellUnderline::wrongAt(const QTextCursor& cursor) const
{
    const QTextBlock block = cursor.block();
    const int at = cursor.positionInBlock();
    if (const Findings* findings = findingsOf(block, block.text(), m_generation)) {
        for (const WordRange& range : findings->wrong) {
            if (range.start <= at && at <= range.start + range.length)
                return selected(block, range);
        }
    }
    return {};
}

QTextCursor SpellUnderline::nextWrong(const QTextCursor& cursor) const
{
    QTextCursor first;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const Findings* findings = findingsOf(block, block.text(), m_generation);
        if (!findings)
            continue;
        for (const WordRange& range : findings->wrong) {
            if (block.position() + range.start + range.length >= cursor.position())
                return selected(block, range);
            if (first.isNull())
                first = selected(block, range);
        }
    }
    return first;
}

} // namespace sampan
