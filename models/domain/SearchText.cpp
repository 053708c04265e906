// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/SearchText.h"

#include <QChar>

namespace sampan
{
namespace
{

enum class Shape { Separator, Word, Ideograph };

struct Folded {
    QString text;
    Shape shape = Shape::Separator;
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isIdeograph(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return QChar::isLetterOrNumber(c);
    default:
        return c == 0x30FC; // the long vowel mark belongs to no script but stands inside katakana words
    }
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Letters that have no decomposition into a base letter and a mark.
QString withoutStroke(char32_t c)
{
    switch (c) {
    case 0x00DF:
        return QStringLiteral("ss");
    case 0x00E6:
        return QStringLiteral("ae");
    case 0x0153:
        return QStringLiteral("oe");
    case 0x00F8:
        return QStringLiteral("o");
    case 0x0111:
    case 0x00F0:
        return QStringLiteral("d");
    case 0x0142:
        return QStringLiteral("l");
    case 0x0131:
        return QStringLiteral("i");
    case 0x00FE:
        return QStringLiteral("th");
    default:
        return QString::fromUcs4(&c, 1);
    }
}

/// One character folded; several characters may come out ("ß"), none for a mark.
QString fold(const QString& character)
{
    QString folded;
    const QString plain = character.normalized(QString::NormalizationForm_KD);
    for (const char32_t c : plain.toUcs4()) {
        if (!isMark(c))
            folded += withoutStroke(QChar::toLower(c));
    }
    // Hangul is taken apart by KD and must be whole again; voiced kana keep their mark, because it is another sound.
    return folded;
}

bool keepsMarks(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Hangul || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

Folded foldAt(const QString& text, qsizetype position)
{
    const bool pair =
        text.at(position).isHighSurrogate() && position + 1 < text.size() && text.at(position + 1).isLowSurrogate();
    const qsizetype end = position + (pair ? 2 : 1);
    const QString character = text.mid(position, end - position);
    const char32_t original =
        pair ? QChar::surrogateToUcs4(text.at(position), text.at(position + 1)) : text.at(position).unicode();
    if (isMark(original))
        return {QString(), Shape::Word, position, end};
    if (original < 0x80) {
        const bool letter = QChar::isLetterOrNumber(original);
        return {letter ? character.toLower() : QString(), letter ? Shape::Word : Shape::Separator, position, end};
    }
    const QString folded = keepsMarks(original) ? character.normalized(QString::NormalizationForm_KC) : fold(character);
    const QList<uint> codes = folded.toUcs4();
    if (codes.isEmpty() || !QChar::isLetterOrNumber(codes.first()))
        return {QString(), codes.isEmpty() || !isIdeograph(codes.first()) ? Shape::Separator : Shape::Ideograph,
                position, end};
    return {folded, isIdeograph(codes.first()) ? Shape::Ideograph : Shape::Word, position, end};
}

void closeWord(const QString& word, qsizetype start, qsizetype end, QList<SearchToken>& out)
{
    if (!word.isEmpty())
        out.append({word, start, end, 0});
}

/// Pairs of a run, then its last character alone.
void closeRun(const QList<Folded>& run, QList<SearchToken>& out)
{
    for (qsizetype i = 0; i + 1 < run.size(); ++i)
        out.append({run.at(i).text + run.at(i + 1).text, run.at(i).start, run.at(i + 1).end, run.at(i).text.size()});
    if (!run.isEmpty())
        out.append({run.last().text, run.last().start, run.last().end, 0});
}

class Cutter
{
public:
    explicit Cutter(QList<SearchToken>& out) : m_out(out) {}

    void add(const Folded& next)
    {
        if (next.shape == Shape::Ideograph) {
            endWord();
            m_run.append(next);
            return;
        }
        if (next.shape == Shape::Word && next.text.isEmpty())
            return; // a combining mark: neither adds nor separates
        endRun();
        if (next.shape == Shape::Separator) {
            endWord();
            return;
        }
        if (m_word.isEmpty())
            m_start = next.start;
        m_word += next.text;
        m_end = next.end;
    }

    void finish()
    {
        endWord();
        endRun();
    }

private:
    void endWord()
    {
        closeWord(m_word, m_start, m_end, m_out);
        m_word.clear();
    }
    void endRun()
    {
        closeRun(m_run, m_out);
        m_run.clear();
    }

    QList<SearchToken>& m_out;
    QString m_word;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    QList<Folded> m_run;
};

bool isRunToken(const SearchToken& token)
{
    const QList<uint> codes = token.text.toUcs4();
    return !codes.isEmpty() && isIdeograph(codes.first());
}

/// The tokens from `from` on that belong to one run of ideographs: each begins before the one before it ends.
qsizetype runLength(const QList<SearchToken>& tokens, qsizetype from)
{
    qsizetype length = 1;
    while (from + length < tokens.size() && tokens.at(from + length).start < tokens.at(from + length - 1).end)
        ++length;
    return length;
}

SearchTerm termOfRun(const QList<SearchToken>& tokens, qsizetype from, qsizetype length)
{
    SearchTerm term;
    if (length == 1)
        return {{tokens.at(from).text}, true};
    for (qsizetype i = 0; i + 1 < length; ++i) // the lone last character would forbid that more follows
        term.tokens.append(tokens.at(from + i).text);
    return term;
}

} // namespace

QList<SearchToken> searchTokens(const QString& text)
{
    QList<SearchToken> tokens;
    Cutter cutter(tokens);
    for (qsizetype position = 0; position < text.size();) {
        const Folded next = foldAt(text, position);
        cutter.add(next);
        position = next.end;
    }
    cutter.finish();
    return tokens;
}

QString indexText(const QString& text)
{
    QString joined;
    for (const SearchToken& token : searchTokens(text.normalized(QString::NormalizationForm_KC))) {
        if (!joined.isEmpty())
            joined += u' ';
        joined += token.text;
    }
    return joined;
}

QList<SearchTerm> queryTerms(const QString& typed)
{
    const QString query = typed.normalized(QString::NormalizationForm_KC);
    const QList<SearchToken> tokens = searchTokens(query);
    QList<SearchTerm> terms;
    for (qsizetype i = 0; i < tokens.size();) {
        if (!isRunToken(tokens.at(i))) {
            const bool beingTyped = i + 1 == tokens.size() && tokens.at(i).end == query.size();
            terms.append({{tokens.at(i).text}, beingTyped});
            ++i;
            continue;
        }
        const qsizetype length = runLength(tokens, i);
        terms.append(termOfRun(tokens, i, length));
        i += length;
    }
    return terms;
}

} // namespace sampan
