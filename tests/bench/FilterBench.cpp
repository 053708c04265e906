// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "FullCache.h"
#include "domain/Instant.h"
#include "items/QueueModel.h"
#include "storage/Store.h"
#include "support/Wait.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

/// What a saved filter costs in a large cache: how long it takes to count, and to show its first page, against the
/// statement a person would write for the same question, and how long a list waits meanwhile:
/// bench_filters [--quick] [--runs N] [CONVERSATIONS ...].
namespace sampan::bench
{
namespace
{

constexpr int patienceMs = 120'000;
constexpr int page = 40;

struct Question {
    QString what;
    QJsonObject filter;
    QString sql; ///< the same, as a person would write it
};

QJsonObject both(const QJsonObject& a, const QJsonObject& b)
{
    return {{QStringLiteral("operator"), QStringLiteral("AND")}, {QStringLiteral("conditions"), QJsonArray{a, b}}};
}

QList<Question> questions(const Corpus& corpus, const QDateTime& now)
{
    const auto of = [](const char* property, const QJsonValue& value) {
        return QJsonObject{{QString::fromLatin1(property), value}};
    };
    const QJsonObject open = of("statuses", QJsonArray{QStringLiteral("new"), QStringLiteral("open")});
    const QString self = QString::fromLatin1(CompactId::fromId(corpus.self().id).toBlob().toByteArray().toHex());
    const QString eightHours = QString::number(toMillis(now) - 8 * 3'600'000);
    const QString week = QString::number(toMillis(now) - 7 * 86'400'000LL);
    return {
        {QStringLiteral("waits longer than 8 hours"), of("waitingBefore", QStringLiteral("-PT8H")),
         QStringLiteral("waiting_since < ") + eightHours},
        {QStringLiteral("assigned to me, of any status"), of("assigneeId", QStringLiteral("me")),
         QStringLiteral("assignee_id = x'%1'").arg(self)},
        {QStringLiteral("last message in the last 7 days"), of("lastMessageAfter", QStringLiteral("-P7D")),
         QStringLiteral("last_message_at >= ") + week},
        {QStringLiteral("open and German"), both(open, of("language", QStringLiteral("de"))),
         QStringLiteral("status IN ('new', 'open') AND language = 'de'")},
        {QStringLiteral("of one store, of any status"), of("inboxId", corpus.inboxes().first().id),
         QStringLiteral("inbox_id = x'%1'")
             .arg(QString::fromLatin1(CompactId::fromId(corpus.inboxes().first().id).toBlob().toByteArray().toHex()))}};
}

/// Milliseconds of a statement on a connection of its own, the median after a first run.
double bareTime(Connection& connection, const QString& sql, int runs, qint64* answer = nullptr)
{
    QList<double> times;
    for (int i = 0; i <= runs; ++i) {
        const Stopwatch watch;
        Statement rows = connection.prepare(sql);
        must(rows.run());
        qint64 last = 0;
        while (rows.next())
            last = rows.integer(0);
        must(rows.finish());
        if (i > 0)
            times.append(watch.milliseconds());
        if (answer)
            *answer = last;
    }
    return median(times);
}

class Desk
{
public:
    Desk(const QString& folder, const Corpus& corpus, const QDateTime& now) : m_self(corpus.self().id), m_now(now)
    {
        bool open = false;
        m_store.open(folder, benchKey(), &m_store, [&](Result<CacheOpening> opening) {
            must(std::move(opening));
            open = true;
        });
        check(test::waitUntil([&] { return open; }, patienceMs), QStringLiteral("the store did not open"));
    }

    QueueScope scopeOf(const QJsonObject& filter) const
    {
        QueueScope scope{QueueView::SavedFilter, m_self, {}, {}, {}};
        scope.filter.filter = must(ConversationFilter::fromJson(filter));
        return scope;
    }

    double count(const QJsonObject& filter, qint64 expected)
    {
        std::optional<Result<qint64>> answer;
        const Stopwatch watch;
        m_store.fetch<qint64>([scope = scopeOf(filter), now = m_now](
                                  ReadConnection& connection) { return QueueQuery::count(connection, scope, now); },
                              &m_store, [&](Result<qint64> count) { answer = std::move(count); }, ReadLane::Counts);
        check(test::waitUntil([&] { return answer.has_value(); }, patienceMs), QStringLiteral("no count"));
        const double passed = watch.milliseconds();
        check(must(std::move(*answer)) == expected, QStringLiteral("a filter counts wrongly"));
        return passed;
    }

    /// Until the rows of the first page can be painted.
    double show(const QJsonObject& filter, qint64 expected)
    {
        QueueModel model(&m_store);
        model.setClock([this] { return toMillis(m_now); });
        const Stopwatch watch;
        model.show(scopeOf(filter), QueueSort::LongestWait);
        const auto isHere = [&] {
            model.setVisibleRows(0, page);
            return model.isLoaded() &&
                   (model.rowCount() == 0 || model.index(qMin(page, model.rowCount()) - 1).data(IsLoadedRole).toBool());
        };
        check(test::waitUntil(isHere, patienceMs), QStringLiteral("no first page"));
        const double passed = watch.milliseconds();
        check(test::waitUntil([&] { return model.rowCount() == expected; }, patienceMs),
              QStringLiteral("a filter shows the wrong rows"));
        return passed;
    }

    /// The longest a read of a page's rows took while `filter` was counted over and over.
    double readBeside(const QJsonObject& filter, const QList<CompactId>& ids, int rounds)
    {
        bool isCounting = true;
        ReadTicket ticket = m_store.read(
            [scope = scopeOf(filter), now = m_now](ReadConnection& connection) {
                for (int i = 0; i < 100; ++i) {
                    if (!QueueQuery::count(connection, scope, now))
                        return;
                }
            },
            &m_store, [&] { isCounting = false; }, ReadLane::Counts);
        double longest = 0;
        for (int i = 0; i < rounds && isCounting; ++i) {
            bool done = false;
            const Stopwatch watch;
            m_store.fetch<QList<QueueRow>>(
                [ids](ReadConnection& connection) { return QueueQuery::rows(connection, ids); }, &m_store,
                [&](const Result<QList<QueueRow>>&) { done = true; });
            check(test::waitUntil([&] { return done; }, patienceMs), QStringLiteral("no rows"));
            longest = qMax(longest, watch.milliseconds());
        }
        ticket.cancel();
        return longest;
    }

private:
    Store m_store;
    Id m_self;
    QDateTime m_now;
};

double medianOf(int runs, const std::function<double()>& work)
{
    QList<double> times;
    for (int i = 0; i < runs; ++i)
        times.append(work());
    return median(times);
}

void measure(const Corpus& corpus, int conversations, int runs)
{
    const QString folder = conversationCache(corpus, conversations);
    const QDateTime now = corpus.conversation(conversations - 1).lastMessageAt.addSecs(60);
    const QString size = QStringLiteral("%1 k conversations, ").arg(conversations / 1000);
    struct Floor {
        qint64 found = 0;
        double count = 0;
        double page = 0;
    };
    QList<Floor> floors;
    const QList<Question> asked = questions(corpus, now);
    {
        const auto cache = must(Cache::open(folder, benchKey()));
        const auto connection = must(cache->connect());
        for (const Question& question : asked) {
            Floor floor;
            const QString where = QStringLiteral(" FROM conversation WHERE ") + question.sql;
            floor.count = bareTime(*connection, QStringLiteral("SELECT count(*)") + where, runs, &floor.found);
            floor.page = bareTime(
                *connection,
                QStringLiteral("SELECT *%1 ORDER BY wait_order, id LIMIT %2").arg(where, QString::number(page)), runs);
            floors.append(floor);
        }
    }
    Desk desk(folder, corpus, now);
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const Question& question = asked.at(i);
        const Floor& floor = floors.at(i);
        const QString what = size + question.what + QStringLiteral(" (%1 fit): ").arg(floor.found);
        const double count = medianOf(runs, [&] { return desk.count(question.filter, floor.found); });
        print({what + QStringLiteral("counted"),
               milliseconds(count),
               milliseconds(floor.count),
               number(count / floor.count, 2),
               {}});
        const double shown = medianOf(runs, [&] { return desk.show(question.filter, floor.found); });
        print({what + QStringLiteral("first page"),
               milliseconds(shown),
               milliseconds(floor.page),
               number(shown / floor.page, 2),
               {}});
    }
    QList<CompactId> ids;
    for (int i = 0; i < page; ++i)
        ids.append(CompactId::fromId(corpus.conversation(i * (conversations / page)).id));
    const double longest = desk.readBeside(asked.last().filter, ids, 20 * runs);
    print({size + QStringLiteral("a page of rows while a filter is counted, the slowest of %1").arg(20 * runs),
           milliseconds(longest),
           {},
           {},
           QStringLiteral("≤ 16 ms"),
           longest <= 16});
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
        sizes = QStringList{QStringLiteral("10000"), QStringLiteral("1000000")};
    if (call.quick)
        sizes = QStringList{QStringLiteral("2000")};
    const Corpus corpus;
    printHead();
    for (const QString& size : std::as_const(sizes))
        measure(corpus, size.toInt(), call.quick ? 1 : call.runs);
    return 0;
}
