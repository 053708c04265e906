// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "Corpus.h"
#include "FullCache.h"
#include "RawCache.h"
#include "app/net/OffThread.h"
#include "app/sync/ChangeApplier.h"
#include "storage/SearchStore.h"
#include "storage/Store.h"
#include "storage/SyncStateStore.h"
#include "support/Wait.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

/// Changes from the server into the cache, as the change feed applies them, against SQLite's C API writing the same
/// rows and against full-text indexing alone: bench_apply [--quick] [--runs N] [CHANGES ...].
namespace sampan::bench
{
namespace
{

constexpr int deadlineMs = 3'600'000;
constexpr int conversationsPerPage = 100; // with four messages each: a page of 500 objects, as the feed asks for

constexpr int mostReadPages = 2; // as many as the first synchronisation keeps

struct Page {
    QString before;
    QString after;
    QJsonArray conversations;
    QJsonArray messages;
};
using Pages = QList<Page>;

QList<TypeChange> changesOf(const Page& page)
{
    return {TypeChange{ObjectType::Conversation,
                       page.before,
                       page.after,
                       must(readObjects(ObjectType::Conversation, page.conversations)),
                       {},
                       true},
            TypeChange{ObjectType::Message,
                       page.before,
                       page.after,
                       must(readObjects(ObjectType::Message, page.messages)),
                       {},
                       true}};
}

/// As it comes out of the JSON parser, which keeps texts differently from objects made in memory.
QJsonArray parsed(const QJsonArray& objects)
{
    return QJsonDocument::fromJson(QJsonDocument(objects).toJson(QJsonDocument::Compact)).array();
}

Pages pagesOf(const Corpus& corpus, int changes)
{
    Pages pages;
    const int conversations = changes / (Corpus::messagesPerConversation + 1);
    for (int from = 0; from < conversations; from += conversationsPerPage) {
        QJsonArray heads;
        QJsonArray messages;
        for (int i = from; i < qMin(conversations, from + conversationsPerPage); ++i) {
            heads.append(toJson(corpus.conversation(i)));
            for (int k = 0; k < Corpus::messagesPerConversation; ++k)
                messages.append(toJson(corpus.message(i * Corpus::messagesPerConversation + k)));
        }
        const QString before = QStringLiteral("1-%1").arg(from);
        const QString after = QStringLiteral("1-%1").arg(from + conversationsPerPage);
        pages.append({before, after, parsed(heads), parsed(messages)});
    }
    return pages;
}

/// Runs the pages through a Store: one is read on another core while one is written, as in the first synchronisation.
class Run final : public QObject
{
public:
    Run(const QString& folder, const Pages& pages) : m_pages(pages)
    {
        connect(m_store.events(), &StoreEvents::committed, this, [this] { look(); });
        bool open = false;
        m_store.open(folder, benchKey(), this, [&](Result<CacheOpening> opening) {
            must(std::move(opening));
            open = true;
        });
        m_store.write(begin, this, [](Result<void> done) { must(done); });
        check(test::waitUntil([&] { return open; }, deadlineMs), QStringLiteral("the store did not open"));
    }

    void go()
    {
        const Stopwatch watch;
        readNext();
        test::waitUntil([this] { return m_applied == m_pages.size(); }, deadlineMs);
        applied = watch.milliseconds();
        look();
        test::waitUntil([this] { return m_isIndexed; }, deadlineMs);
        indexed = watch.milliseconds();
    }

    double applied = 0;
    double indexed = 0;

private:
    static Result<void> begin(WriteTransaction& transaction)
    {
        for (const ObjectType type : {ObjectType::Conversation, ObjectType::Message})
            must(SyncStateStore::save(transaction, type, {QStringLiteral("1-0"), {}, {}}));
        return {};
    }

    void readNext()
    {
        if (m_isReading || m_next == m_pages.size() || m_read.size() >= mostReadPages)
            return;
        m_isReading = true;
        runOffThread<QList<TypeChange>>([page = m_pages.at(m_next++)] { return changesOf(page); }, this,
                                        [this](QList<TypeChange> changes) {
                                            m_isReading = false;
                                            m_read.append(std::move(changes));
                                            applyNext();
                                            readNext();
                                        });
    }

    void applyNext()
    {
        if (m_isWriting || m_read.isEmpty())
            return;
        m_isWriting = true;
        m_store.write([changes = m_read.takeFirst()](
                          WriteTransaction& transaction) { return ChangeApplier::applyChanges(transaction, changes); },
                      this,
                      [this](Result<void> done) {
                          must(done);
                          m_isWriting = false;
                          ++m_applied;
                          applyNext();
                          readNext();
                      });
        readNext();
    }

    void look()
    {
        if (m_applied < m_pages.size() || m_isLooking || m_isIndexed)
            return;
        m_isLooking = true;
        m_store.fetch<qint64>([](ReadConnection& connection) { return SearchStore::unindexed(connection); }, this,
                              [this](Result<qint64> left) {
                                  m_isLooking = false;
                                  m_isIndexed = must(std::move(left)) == 0;
                              });
    }

    const Pages& m_pages;
    Store m_store;
    qsizetype m_next = 0;
    qsizetype m_applied = 0;
    QList<QList<TypeChange>> m_read;
    bool m_isReading = false;
    bool m_isWriting = false;
    bool m_isLooking = false;
    bool m_isIndexed = false;
};

struct Times {
    QList<double> applied;
    QList<double> indexed;
    QList<double> rawInsert;
    QList<double> rawIndex;
};

QTemporaryDir folderOnDisk()
{
    return QTemporaryDir(accountOf(0).root + u"-XXXXXX");
}

void measureOnce(const Pages& pages, int changes, Times& times)
{
    const QTemporaryDir ours = folderOnDisk();
    {
        Run run(ours.path(), pages);
        run.go();
        times.applied.append(run.applied);
        times.indexed.append(run.indexed);
    }
    RawCache written(ours.path());
    const auto conversations = written.read(QStringLiteral("conversation"));
    const auto messages = written.read(QStringLiteral("message"));
    check(conversations.rows() + messages.rows() == changes, QStringLiteral("rows are missing"));
    const QByteArray find = "SELECT rowid FROM message_text WHERE message_text MATCH ? AND rowid < ?";
    check(written.walk(find, "20000000", 1'000'000'000) == Corpus::messagesPerConversation,
          QStringLiteral("the index does not find an order number"));

    const QTemporaryDir raw = folderOnDisk();
    RawCache floor(raw.path());
    const Stopwatch watch;
    floor.insert(conversations);
    floor.insert(messages);
    const double inserted = watch.milliseconds();
    floor.index();
    times.rawInsert.append(inserted);
    times.rawIndex.append(watch.milliseconds() - inserted);
}

QString rate(int changes, double ms)
{
    return number(changes / ms, 1) + u" k/s";
}

void measure(const Corpus& corpus, int changes, int runs)
{
    const Pages pages = pagesOf(corpus, changes);
    Times times;
    for (int i = 0; i < runs; ++i)
        measureOnce(pages, changes, times);
    const double applied = median(times.applied);
    const double indexed = median(times.indexed);
    const double insert = median(times.rawInsert);
    const double index = median(times.rawIndex);
    const QString what = QStringLiteral("%1 k changes").arg(changes / 1000);
    print({what + u" applied, rows readable (floor: raw inserts)",
           rate(changes, applied),
           rate(changes, insert),
           number(insert / applied, 2),
           {},
           true});
    print({what + u" applied and indexed (floor: raw inserts, then raw index)",
           rate(changes, indexed),
           rate(changes, insert + index),
           number((insert + index) / indexed, 2),
           {},
           true});
    print({what + u" applied and indexed (floor: raw index alone)", rate(changes, indexed), rate(changes, index),
           number(index / indexed, 2), QStringLiteral("≥ 0.80"), index / indexed >= 0.8});
}

} // namespace
} // namespace sampan::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    using namespace sampan::bench;
    const Call call = callFrom(QCoreApplication::arguments());
    QStringList sizes = call.words;
    if (sizes.isEmpty())
        sizes = QStringList{QStringLiteral("10000"), QStringLiteral("100000")};
    if (call.quick)
        sizes = QStringList{QStringLiteral("1000")};
    const Corpus corpus;
    QDir().mkpath(QFileInfo(accountOf(0).root).path());
    printHead();
    for (const QString& size : std::as_const(sizes))
        measure(corpus, size.toInt(), call.runs);
    return 0;
}
