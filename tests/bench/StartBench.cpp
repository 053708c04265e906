// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "FullCache.h"
#include "Surroundings.h"
#include "app/session/KeychainSecretStore.h"
#include "app/session/Profiles.h"
#include "app/session/Vault.h"
#include "support/Wait.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

/// From starting the workstation to its painted queue, and its memory, against a bare Qt window on the same screen:
/// bench_start [--quick] [--runs N] [MESSAGES]. Signed in, key in the keychain, the server out of reach.
namespace sampan::bench
{
namespace
{

constexpr int patienceMs = 60000;
constexpr int restMs = 2000;
constexpr int notInstalled = 77;

struct Start {
    double paintedMs = 0;
    double pssMb = 0;
};

/// The proportional share of memory: what is shared with others counts in parts.
double pssMb(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        fail(u"cannot read " + file.fileName());
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    fail(QStringLiteral("no Pss"));
}

Start startOnce(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const Stopwatch watch;
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    QByteArray said;
    while (!said.contains("painted")) {
        if (!process.waitForReadyRead(patienceMs))
            fail(program + u" did not paint");
        said += process.readAllStandardOutput();
    }
    Start start;
    start.paintedMs = watch.milliseconds();
    test::waitUntil([] { return false; }, restMs); // what was only needed for starting is given back by then
    start.pssMb = pssMb(process.processId());
    process.kill();
    process.waitForFinished(patienceMs);
    return start;
}

/// Puts the cache's key where the workstation looks for it, and the account where it was last signed in.
void signIn(const Corpus& corpus, const Account& account)
{
    Profile profile;
    profile.server = QUrl(account.server);
    profile.user = account.user;
    profile.agent = corpus.self();
    profile.isSignedIn = true;
    const Profiles profiles(account.root);
    must(profiles.save(profile));
    KeychainSecretStore keychain;
    Vault vault(keychain, {});
    vault.use(Profiles::nameOf(profile.server, profile.user), profiles.folderOf(profile.server, profile.user),
              Profile::Secrets::Keychain);
    bool kept = false;
    QObject::connect(&vault, &Vault::askPassphrase, &vault, [] { fail(QStringLiteral("there is no keychain")); });
    vault.keep({benchKey(), "refresh"}, [&](Result<void> done) {
        must(done);
        kept = true;
    });
    check(test::waitUntil([&] { return kept; }, patienceMs), QStringLiteral("the keychain took no key"));
}

struct Column {
    QString what;
    QString program;
    QStringList arguments;
    QList<double> painted;
    QList<double> pss;
};

Column workstation(const Corpus& corpus, int messages)
{
    fullCache(corpus, messages);
    const Account account = accountOf(messages);
    signIn(corpus, account);
    const QString what =
        messages > 0 ? QStringLiteral("%1 k messages cached").arg(messages / 1000) : QStringLiteral("empty cache");
    return {what,
            QStringLiteral("sampan"),
            {QStringLiteral("--profile"), account.root, QStringLiteral("--report-first-paint"),
             QStringLiteral("--lang"), QStringLiteral("en")},
            {},
            {}};
}

void report(const Column& column, const Column& bare)
{
    const double ours = median(column.painted);
    const double floor = median(bare.painted);
    print({u"Start to painted queue, " + column.what, milliseconds(ours), milliseconds(floor), number(ours / floor, 2),
           QStringLiteral("≤ 1.5 × floor + 40 ms (%1)").arg(milliseconds(1.5 * floor + 40)), ours <= 1.5 * floor + 40});
    const double memory = median(column.pss);
    print({u"Memory (PSS) with the queue shown, " + column.what, number(memory) + u" MB",
           number(median(bare.pss)) + u" MB", number(memory / median(bare.pss), 2), QStringLiteral("≤ 90 MB"),
           memory <= 90});
}

} // namespace
} // namespace sampan::bench

int main(int argc, char** argv)
{
    using namespace sampan::bench;
    const QCoreApplication application(argc, argv);
    const Call call = callFrom(QCoreApplication::arguments());
    if (const QString program = Surroundings::missing(); !program.isEmpty()) {
        note(u"not measured, not installed: " + program);
        return notInstalled;
    }
    const Surroundings surroundings;
    const Corpus corpus;
    const int messages = call.quick ? 400 : call.words.value(0, QStringLiteral("1000000")).toInt();
    Column bare{QString(), QStringLiteral("bare_window"), {}, {}, {}};
    QList<Column> columns{workstation(corpus, 0), workstation(corpus, messages)};
    for (int i = 0; i < call.runs + 1; ++i) {
        for (Column* column : {&bare, &columns[0], &columns[1]}) {
            const Start start = startOnce(column->program, column->arguments);
            if (i == 0 && !call.quick)
                continue; // the first round brings the files into memory for all three
            column->painted.append(start.paintedMs);
            column->pss.append(start.pssMb);
        }
    }
    printHead();
    for (const Column& column : std::as_const(columns))
        report(column, bare);
    return 0;
}
