// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QElapsedTimer>
#include <QList>
#include <QStringList>

namespace sampan::bench
{

/// How a bench program was called: `--quick` checks the answers on little data and promises no times, `--runs N` sets
/// the repetitions, further words are the program's own.
struct Call {
    bool quick = false;
    int runs = 5;
    QStringList words;
};
Call callFrom(const QStringList& arguments);

/// One line of the table in docs/benchmarks.md.
struct Line {
    QString what;
    QString ours;
    QString floor;
    QString ratio;
    QString goal; ///< empty: a figure without a goal
    bool met = true;
};
void printHead();
void print(const Line& line);
/// A remark below the table.
void note(const QString& sentence);

/// Ends the program with a sentence on stderr.
[[noreturn]] void fail(const QString& sentence);
/// Ends the program when a wrong answer would make its time worthless.
void check(bool holds, const QString& sentence);

template <typename T> T must(Result<T> result)
{
    if (!result)
        fail(QString::fromUtf8(errorName(result.error().code)) + u' ' + result.error().detail);
    return std::move(result).value();
}
void must(const Result<void>& result);

double median(QList<double> values);
QString number(double value, int decimals = 1);
QString milliseconds(double value);

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    double milliseconds() const { return double(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

} // namespace sampan::bench
