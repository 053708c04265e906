// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "support/Wait.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
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
#include <sys/resource.h>

/// Time of a frame while scrolling, memory, and processor use at rest of the real window, against a bare Qt list in the
/// same process on the same screen: bench_ui [--quick] [--runs N]. Offscreen: frames are painted, not shown.
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
    int restMs = 20000;
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

struct Frames {
    double middle = 0;
    double slowest = 0; ///< the one of a hundred
};

/// Steps through a view and paints each step at once.
Frames scroll(QAbstractScrollArea* view, int frames, int step)
{
    QScrollBar* bar = view->verticalScrollBar();
    QList<double> times;
    int direction = 1;
    for (int i = 0; i < frames; ++i) {
        const Stopwatch watch;
        bar->setValue(bar->value() + direction * step);
        view->viewport()->repaint();
        times.append(watch.milliseconds());
        if (bar->value() == bar->maximum() || bar->value() == bar->minimum())
            direction = -direction;
        QCoreApplication::processEvents(); // rows that come from the store come between frames
    }
    std::sort(times.begin(), times.end());
    return {times.at(times.size() / 2), times.at(qMin(times.size() - 1, times.size() * 99 / 100))};
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
    floor.frames = scroll(&view, sizes.frames, 60);
    floor.idle = idleUse(sizes.restMs);
    floor.memory = pssMb();
    return floor;
}

void reportFrames(const QString& what, const Frames& ours, const Frames& floor)
{
    print({what + QStringLiteral(" (one frame in a hundred: %1)").arg(milliseconds(ours.slowest)),
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
    const double idle = idleUse(sizes.restMs);
    const double memory = pssMb();
    const Frames queue = scroll(desk.list, sizes.frames, 66);
    const Frames conversation = scroll(desk.messages, sizes.frames, 60);
    const Frames pages = scroll(desk.messages, sizes.frames, 700);
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
}

} // namespace
} // namespace sampan::bench

int main(int argc, char** argv)
{
    using namespace sampan::bench;
    const QApplication application(argc, argv);
    const Call call = callFrom(QCoreApplication::arguments());
    const Sizes sizes = call.quick ? Sizes{60, 120, 20, 200} : Sizes{};
    const Floor floor = measureFloor(sizes);
    report(sizes, floor);
    return 0;
}
