// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "storage/ConversationStore.h"
#include "storage/FullTextIndex.h"
#include "storage/MessageStore.h"
#include "support/Wait.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/shell/ShellWorld.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QListView>
#include <QScrollBar>
#include <QStringListModel>
#include <QTimer>
#include <ctime>
#include <sys/resource.h>

/// Time of a frame while scrolling, memory, and processor use at rest of the real window, against a bare Qt list in the
/// same process on the same screen: bench_ui [--quick] [frames]. Offscreen: frames are painted, not shown. With the
/// word "frames" the slowest frames are listed one by one.
namespace sampan::bench
{
namespace
{

using namespace sampan::test;

constexpr int patienceMs = 120000;

struct Sizes {
    int rows = 1000;
    int messages = 10000;
    int frames = 200;
    int restMs = 65000; ///< longer than any timer of the window waits
    bool listsFrames = false;
};

double pssMb()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    check(file.open(QIODevice::ReadOnly), QStringLiteral("cannot read the own memory"));
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    fail(QStringLiteral("no Pss"));
}

double processorMs()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto of = [](const timeval& time) { return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000; };
    return of(use.ru_utime) + of(use.ru_stime);
}

/// Percent of one core while nothing is done for `restMs`.
double idleUse(int restMs)
{
    QEventLoop loop;
    QTimer::singleShot(restMs, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    const Stopwatch watch;
    const double before = processorMs();
    loop.exec();
    return (processorMs() - before) / watch.milliseconds() * 100;
}

/// Milliseconds this thread had the processor.
double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

struct Frames {
    double middle = 0;
    double slowest = 0; ///< the one of a hundred
    double busiest = 0; ///< the same by the time the thread had the processor, whatever else ran
};

double oneInAHundred(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(qMin(times.size() - 1, times.size() * 99 / 100));
}

void listSlowest(const QString& what, const QList<double>& busy, const QList<double>& between)
{
    QList<std::pair<double, qsizetype>> order;
    for (qsizetype i = 0; i < busy.size(); ++i)
        order.append({busy.at(i), i});
    std::sort(order.rbegin(), order.rend());
    for (const auto& [time, frame] : order.first(qMin<qsizetype>(6, order.size())))
        note(QStringLiteral("%1: frame %2 took %3, what came before it %4")
                 .arg(what)
                 .arg(frame)
                 .arg(milliseconds(time), milliseconds(between.at(frame))));
}

/// Steps through a view and paints each step at once.
Frames scroll(const Sizes& sizes, const QString& what, QAbstractScrollArea* view, int step)
{
    QScrollBar* bar = view->verticalScrollBar();
    QList<double> times;
    QList<double> busy;
    QList<double> between{0};
    int direction = 1;
    for (int i = 0; i < sizes.frames; ++i) {
        const Stopwatch watch;
        const double before = threadMs();
        bar->setValue(bar->value() + direction * step);
        view->viewport()->repaint();
        busy.append(threadMs() - before);
        times.append(watch.milliseconds());
        if (bar->value() == bar->maximum() || bar->value() == bar->minimum())
            direction = -direction;
        const double painted = threadMs();
        QCoreApplication::processEvents(); // rows that come from the store come between frames
        between.append(threadMs() - painted);
    }
    if (sizes.listsFrames)
        listSlowest(what, busy, between);
    return {median(times), oneInAHundred(times), oneInAHundred(busy)};
}

QList<Conversation> waiting(const PaneWorld& world, const Conversation& first, int count)
{
    QList<Conversation> all;
    for (int i = 2; i <= count; ++i) {
        Conversation one = makeConversation(i);
        one.inboxId = first.inboxId;
        one.customerId = first.customerId;
        one.assigneeId = world.context.self.id;
        one.status = ConversationStatus::Open;
        one.subject = QStringLiteral("Bestellung LH-%1 – wo bleibt mein Paket?").arg(40000 + i);
        one.language = first.language;
        one.waitingSince = world.clock.now().addSecs(-60 * i);
        one.lastMessageAt = one.waitingSince;
        all.append(one);
    }
    return all;
}

QList<Message> correspondence(int count)
{
    QList<Message> all;
    const QString sentence =
        QStringLiteral("Guten Tag, die Sendung LH-48213 steht seit Tagen beim Zoll, der Betrag von "
                       "38,64 € ist mir unklar. 请问包裹现在在哪里？ أين الطرد الآن؟ ");
    for (int i = 5; i < count; ++i) {
        const MessageKind kind = i % 3 == 0 ? MessageKind::Incoming : MessageKind::Outgoing;
        all.append(customsMessage(i, kind, 1300 + i, sentence.repeated(1 + i % 4)));
    }
    return all;
}

struct Floor {
    Frames frames;
    double memory = 0;
    double idle = 0;
};

Floor measureFloor(const Sizes& sizes)
{
    QStringList rows;
    for (int i = 0; i < sizes.rows; ++i)
        rows.append(QStringLiteral("Row %1 of a list without anything of ours").arg(i));
    QStringListModel model(rows);
    QListView view;
    view.setModel(&model);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.resize(1440, 900);
    view.show();
    waitUntil([&] { return view.verticalScrollBar()->maximum() > 0; });
    Floor floor;
    floor.frames = scroll(sizes, QStringLiteral("floor"), &view, 60);
    floor.idle = idleUse(sizes.restMs);
    floor.memory = pssMb();
    return floor;
}

void reportFrames(const QString& what, const Frames& ours, const Frames& floor)
{
    print({what + QStringLiteral(" (one frame in a hundred: %1, of which the processor %2; floor %3)")
                      .arg(milliseconds(ours.slowest), milliseconds(ours.busiest), milliseconds(floor.busiest)),
           milliseconds(ours.middle), milliseconds(floor.middle), number(ours.middle / floor.middle, 2),
           QStringLiteral("≤ 16 ms"), ours.middle <= 16});
}

/// The window with its 1,000 rows and the conversation of 10,000 messages open.
class Desk
{
public:
    explicit Desk(const Sizes& sizes) : window(world.theme, *world.settings, world.session)
    {
        world.theme.install();
        const Conversation first = world.seedCustoms();
        const QList<Conversation> rows = waiting(world, first, sizes.rows);
        must(writeStore(*world.store, [&](WriteTransaction& t) { return ConversationStore::upsert(t, rows); }));
        world.put(correspondence(sizes.messages));
        world.context.sync = &world.sync;
        window.openWorkspace(world.context);
        window.resize(1440, 900);
        window.show();
        list = window.workspace()->queue()->list();
        check(waitUntil([&] { return list->model()->rowCount() >= sizes.rows; }, patienceMs),
              QStringLiteral("the queue does not have its rows"));
        list->choose(first.id);
        messages = window.workspace()->conversation()->messages();
        check(waitUntil([&] { return messages->count() >= sizes.messages - 1; }, patienceMs),
              QStringLiteral("the conversation does not have its messages"));
        settle();
    }

    /// Until nothing is left to index and every answer has come.
    void settle()
    {
        std::optional<qint64> missing;
        const auto ask = [&] {
            world.store->fetch<qint64>(
                [](ReadConnection& connection) { return FullTextIndex::missing(connection.connection()); },
                world.store.get(), [&](const Result<qint64>& count) { missing = count.valueOr(0); });
        };
        ask();
        check(waitUntil(
                  [&] {
                      if (missing && *missing > 0) {
                          missing.reset();
                          ask();
                      }
                      return missing && *missing == 0;
                  },
                  patienceMs),
              QStringLiteral("the index does not come to an end"));
        int rounds = 0;
        waitUntil([&rounds] { return ++rounds > 100; });
    }

    PaneWorld world;
    MainWindow window;
    QueueList* list = nullptr;
    MessageListView* messages = nullptr;
};

void report(const Sizes& sizes, const Floor& floor)
{
    Desk desk(sizes);
    desk.list->setFocus();
    const double idle = idleUse(sizes.restMs);
    desk.window.workspace()->conversation()->composer()->editor()->setFocus();
    const double caret = idleUse(sizes.restMs / 3);
    const double memory = pssMb();
    const Frames queue = scroll(sizes, QStringLiteral("queue"), desk.list, 66);
    const Frames conversation = scroll(sizes, QStringLiteral("lines"), desk.messages, 60);
    const Frames pages = scroll(sizes, QStringLiteral("pages"), desk.messages, 700);
    printHead();
    const QString rows = QString::number(sizes.rows);
    const QString letters = QString::number(sizes.messages);
    reportFrames(QStringLiteral("A frame of scrolling the queue, %1 live rows").arg(rows), queue, floor.frames);
    reportFrames(QStringLiteral("A frame of scrolling a conversation of %1 messages, by lines").arg(letters),
                 conversation, floor.frames);
    reportFrames(QStringLiteral("A frame of scrolling a conversation of %1 messages, by pages").arg(letters), pages,
                 floor.frames);
    print({QStringLiteral("Memory (PSS) with %1 rows and that conversation open").arg(rows), number(memory) + u" MB",
           number(floor.memory) + u" MB", number(memory / floor.memory, 2), QStringLiteral("≤ 150 MB"), memory <= 150});
    print({QStringLiteral("Processor at rest, %1 live rows, %2 s").arg(rows).arg(sizes.restMs / 1000),
           number(idle, 3) + u" %", number(floor.idle, 3) + u" %",
           floor.idle > 0 ? number(idle / floor.idle, 1) : QStringLiteral("–"), QStringLiteral("< 0.5 % of a core"),
           idle < 0.5});
    print({QStringLiteral("The same with the caret blinking in the composer"),
           number(caret, 3) + u" %",
           {},
           {},
           QStringLiteral("< 0.5 % of a core"),
           caret < 0.5});
}

} // namespace
} // namespace sampan::bench

int main(int argc, char** argv)
{
    using namespace sampan::bench;
    const QApplication application(argc, argv);
    const Call call = callFrom(QCoreApplication::arguments());
    Sizes sizes = call.quick ? Sizes{60, 120, 20, 200} : Sizes{};
    sizes.listsFrames = call.words.contains(QStringLiteral("frames"));
    const Floor floor = measureFloor(sizes);
    report(sizes, floor);
    return 0;
}
