// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"

#include <QTextStream>
#include <algorithm>
#include <cstdlib>

namespace sampan::bench
{
namespace
{

void say(FILE* where, const QString& text)
{
    QTextStream(where) << text << Qt::endl;
}

} // namespace

Call callFrom(const QStringList& arguments)
{
    Call call;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == u"--quick")
            call.quick = true;
        else if (arguments.at(i) == u"--runs")
            call.runs = qMax(1, arguments.value(++i).toInt());
        else
            call.words.append(arguments.at(i));
    }
    if (call.quick)
        call.runs = 1;
    return call;
}

void printHead()
{
    say(stdout, QStringLiteral("| What | Ours | Floor | Ratio | Goal | Met |\n|---|---|---|---|---|---|"));
}

void print(const Line& line)
{
    const QString met = line.goal.isEmpty() ? QString() : line.met ? QStringLiteral("yes") : QStringLiteral("no");
    const QString goal = line.goal.isEmpty() ? QStringLiteral("–") : line.goal;
    say(stdout, u"| " + QStringList{line.what, line.ours, line.floor, line.ratio, goal, met}.join(u" | ") + u" |");
}

void note(const QString& sentence)
{
    say(stdout, sentence);
}

void fail(const QString& sentence)
{
    say(stderr, sentence);
    std::exit(1);
}

void check(bool holds, const QString& sentence)
{
    if (!holds)
        fail(u"wrong: " + sentence);
}

void must(const Result<void>& result)
{
    if (!result)
        fail(QString::fromUtf8(errorName(result.error().code)) + u' ' + result.error().detail);
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

QString number(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

QString milliseconds(double value)
{
    return number(value, value < 10 ? 2 : value < 100 ? 1 : 0) + u" ms";
}

} // namespace sampan::bench
