// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/FoldedText.h"

namespace sampan
{

namespace
{

bool isMark(uint code)
{
    return QChar::category(code) == QChar::Mark_NonSpacing || QChar::category(code) == QChar::Other_Format;
}

/// Thai, Indic and Hebrew marks are letters to their readers and stay, as do the voiced marks of kana.
bool belongsToLetter(uint code)
{
    const QChar::Script script = QChar::script(code);
    return isMark(code) && script != QChar::Script_Inherited && script != QChar::Script_Common;
}

bool isKana(uint code)
{
    return code >= 0x3040 && code <= 0x30FF;
}

QString folded(const QString& character)
{
    const QString composed = character.normalized(QString::NormalizationForm_KC);
    if (!composed.isEmpty() && isKana(composed.at(0).unicode()))
        return composed;
    QString result;
    for (const uint code : composed.normalized(QString::NormalizationForm_KD).toCaseFolded().toUcs4()) {
        if (!isMark(code) || belongsToLetter(code))
            result += QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1);
    }
    return result.replace(QChar(0xDF), QStringLiteral("ss"));
}

} // namespace

FoldedText::FoldedText(const QString& text)
{
    m_text.reserve(text.size());
    m_starts.reserve(text.size() + 1);
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at + (text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
        // A letter with its marks is one thing to find; kana in half width carries its mark behind it.
        while (end < text.size() &&
               (isMark(text.at(end).unicode()) || text.at(end).unicode() == 0xFF9E || text.at(end).unicode() == 0xFF9F))
            ++end;
        const QChar first = text.at(at);
        QString piece;
        if (first.unicode() < 0x80 && end == at + 1)
            piece = first.isSpace() ? QStringLiteral(" ") : QString(first.toLower());
        else
            piece = first.isSpace() ? QStringLiteral(" ") : folded(text.mid(at, end - at));
        const bool again = piece == QStringLiteral(" ") && m_text.endsWith(u' ');
        for (qsizetype i = 0; i < piece.size() && !again; ++i) {
            m_text += piece.at(i);
            m_starts += static_cast<int>(at);
        }
        at = end;
    }
    m_starts += static_cast<int>(text.size());
}

QList<FoundPlace> FoldedText::find(const FoldedText& sought) const
{
    QList<FoundPlace> places;
    const QString needle = sought.m_text.trimmed();
    if (needle.isEmpty())
        return places;
    for (qsizetype at = m_text.indexOf(needle); at >= 0; at = m_text.indexOf(needle, at + needle.size())) {
        const int start = m_starts.at(at);
        qsizetype end = at + needle.size();
        // Several folded units of one character end where that ends.
        while (end < m_text.size() && m_starts.at(end) == m_starts.at(end - 1))
            ++end;
        places.append({start, m_starts.at(end) - start});
    }
    return places;
}

int FoldedText::count(const FoldedText& sought) const
{
    return static_cast<int>(find(sought).size());
}

} // namespace sampan
