// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PseudoTranslator.h"

#include <QRegularExpression>

namespace sampan
{

namespace
{

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz");
    static const QString marked = QStringLiteral("ÅåÇçĎďÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

} // namespace

QString pseudoText(const QString& source)
{
    // What is filled in, read as rich text or underlined as a mnemonic.
    static const QRegularExpression kept(QStringLiteral("%L?(?:\\d+|n)|<[^<>]*>|&[a-z]+;"));
    QString text;
    qsizetype letters = 0;
    qsizetype at = 0;
    while (at < source.size()) {
        const auto match =
            kept.match(source, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            text += match.captured();
            at += match.capturedLength();
            continue;
        }
        letters += source.at(at).isLetter() ? 1 : 0;
        text += accented(source.at(at++));
    }
    if (letters == 0)
        return source;
    // In words, so that a text that may wrap can.
    static const QString filler = QStringLiteral(" óñé tŵö ţĥŕéé");
    const qsizetype more = (letters * 2 + 4) / 5;
    QString end;
    while (end.size() < more)
        end += filler;
    return u'[' + text + end.left(more) + u']';
}

QString PseudoTranslator::translate(const char* context, const char* source, const char* /*disambiguation*/,
                                    int /*n*/) const
{
    // Qt's own direction of layout is asked for as a text too.
    const bool ours = QLatin1StringView(context).startsWith(QLatin1StringView("sampan"));
    return ours ? pseudoText(QString::fromUtf8(source)) : QString();
}

} // namespace sampan
