// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ScriptFonts.h"

#include <QFont>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace sampan
{

namespace
{

bool isCjk(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        // Full-width punctuation is "common" but must come from the same font as the characters around it.
        return (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF00 && character <= 0xFFEF);
    }
}

/// The next run of CJK characters at or after `from`: [first, last). Empty when there is none.
std::pair<qsizetype, qsizetype> nextRun(const QString& text, qsizetype from)
{
    qsizetype first = -1;
    for (qsizetype i = from; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        const char32_t character = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const bool cjk = isCjk(character);
        if (cjk && first < 0)
            first = i;
        if (!cjk && first >= 0)
            return {first, i};
        i += pair ? 1 : 0;
    }
    return first < 0 ? std::pair<qsizetype, qsizetype>{text.size(), text.size()} : std::pair{first, text.size()};
}

} // namespace

void applyScriptFonts(QTextDocument& document, const QString& family)
{
    if (family.isEmpty())
        return;
    const QStringList families = QStringList{family} + document.defaultFont().families();
    QTextCharFormat format;
    format.setFontFamilies(families);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (auto run = nextRun(text, 0); run.first < text.size(); run = nextRun(text, run.second)) {
            QTextCursor cursor(&document);
            cursor.setPosition(block.position() + static_cast<int>(run.first));
            cursor.setPosition(block.position() + static_cast<int>(run.second), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
}

int readingLineHeight(const QString& language)
{
    static const QStringList tall = {QStringLiteral("ar"), QStringLiteral("fa"), QStringLiteral("ur"),
                                     QStringLiteral("th")};
    return tall.contains(language.section(u'-', 0, 0).toLower()) ? 24 : 21;
}

} // namespace sampan
