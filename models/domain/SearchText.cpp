// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/SearchText.h"

#include <QChar>
#include <array>
#include <atomic>
#include <deque>
#include <memory>

namespace sampan
{
namespace
{

enum class Shape : quint8 { Separator, Word, Ideograph };

/// What a character counts as and what it is folded to.
struct Kind {
    QString text;
    Shape shape = Shape::Separator;
};

struct Folded {
    QStringView text; ///< of the FoldTable or of a Kind that lives longer
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

Kind kindOf(char32_t original)
{
    const QString character = QString::fromUcs4(&original, 1);
    if (isMark(original))
        return {QString(), Shape::Word};
    if (original < 0x80) {
        const bool letter = QChar::isLetterOrNumber(original);
        return {letter ? character.toLower() : QString(), letter ? Shape::Word : Shape::Separator};
    }
    const QString folded = keepsMarks(original) ? character.normalized(QString::NormalizationForm_KC) : fold(character);
    const QList<uint> codes = folded.toUcs4();
    if (codes.isEmpty() || !QChar::isLetterOrNumber(codes.first()))
        return {QString(), codes.isEmpty() || !isIdeograph(codes.first()) ? Shape::Separator : Shape::Ideograph};
    return {folded, isIdeograph(codes.first()) ? Shape::Ideograph : Shape::Word};
}

/// A kind in eight bytes.
struct SmallKind {
    static constexpr quint8 tooLong = 0xff;
    std::array<char16_t, 3> text{};
    quint8 size = 0;
    Shape shape = Shape::Separator;
};

SmallKind smallKindOf(char32_t c)
{
    const Kind kind = kindOf(c);
    SmallKind small;
    small.shape = kind.shape;
    small.size = kind.text.size() > 3 ? SmallKind::tooLong : quint8(kind.text.size());
    if (small.size != SmallKind::tooLong)
        std::copy_n(kind.text.utf16(), small.size, small.text.begin());
    return small;
}

/// The kinds of the characters of the basic plane, worked out 256 at a time when one of them is first met: normalizing
/// each character of a text anew cost a third of the whole indexing. Thread-safe; kept to the end of the program.
class FoldTable
{
public:
    static const SmallKind& of(char16_t c)
    {
        static FoldTable table;
        return table.page(c >> 8)[c & 0xff];
    }

private:
    using Page = std::array<SmallKind, 256>;

    const Page& page(int number)
    {
        std::atomic<const Page*>& place = m_pages[std::size_t(number)];
        if (const Page* page = place.load(std::memory_order_acquire))
            return *page;
        auto made = std::make_unique<Page>();
        for (char32_t c = 0; c < 256; ++c)
            (*made)[c] = smallKindOf(char32_t(number) * 256 + c);
        const Page* known = nullptr;
        return place.compare_exchange_strong(known, made.get(), std::memory_order_acq_rel) ? *made.release() : *known;
    }

    std::array<std::atomic<const Page*>, 256> m_pages{};
};

void closeWord(const QString& word, qsizetype start, qsizetype end, QList<SearchToken>& out)
{
    if (!word.isEmpty())
        out.append({word, start, end, 0});
}

/// Pairs of a run, then its last character alone.
void closeRun(const QList<Folded>& run, QList<SearchToken>& out)
{
    for (qsizetype i = 0; i + 1 < run.size(); ++i)
        out.append({run.at(i).text.toString() + run.at(i + 1).text, run.at(i).start, run.at(i + 1).end,
                    run.at(i).text.size()});
    if (!run.isEmpty())
        out.append({run.last().text.toString(), run.last().start, run.last().end, 0});
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
    std::deque<Kind> rare; // what the table does not hold
    for (qsizetype position = 0; position < text.size();) {
        const QChar c = text.at(position);
        const bool pair = c.isHighSurrogate() && position + 1 < text.size() && text.at(position + 1).isLowSurrogate();
        const qsizetype end = position + (pair ? 2 : 1);
        const SmallKind* const known = pair ? nullptr : &FoldTable::of(c.unicode());
        if (known && known->size != SmallKind::tooLong) {
            cutter.add({QStringView(known->text.data(), known->size), known->shape, position, end});
        } else {
            rare.push_back(kindOf(pair ? QChar::surrogateToUcs4(c, text.at(position + 1)) : c.unicode()));
            cutter.add({rare.back().text, rare.back().shape, position, end});
        }
        position = end;
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
