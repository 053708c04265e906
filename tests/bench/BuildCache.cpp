// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "FullCache.h"

#include <QCoreApplication>

/// Builds the cache the other bench programs measure on, ahead of them: bench_cache [MESSAGES].
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    using namespace sampan::bench;
    const Call call = callFrom(QCoreApplication::arguments());
    const int messages = call.quick ? 400 : call.words.value(0, QStringLiteral("1000000")).toInt();
    const Stopwatch watch;
    const QString folder = fullCache(Corpus(), messages);
    check(!folder.isEmpty(), QStringLiteral("no cache"));
    note(QStringLiteral("%1 messages ready after %2").arg(messages).arg(milliseconds(watch.milliseconds())));
    return 0;
}
