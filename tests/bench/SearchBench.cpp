// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "Corpus.h"
#include "FullCache.h"
#include "RawCache.h"
#include "storage/Store.h"
#include "support/Wait.h"
#include "ui/Theme.h"
#include "ui/search/SearchPanel.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <algorithm>
#include <limits>

/// From typed words to painted rows of the search panel, against the bare FTS5 statement for the same words:
/// bench_search [--quick] [--runs N] [MESSAGES ...].
namespace sampan::bench
{
namespace
{

constexpr int deadlineMs = 120'000;
constexpr int repetitions = 20;
constexpr double goalMs = 16;

struct Query {
    QString what;
    QString typed;
    QByteArray expression; ///< what FTS5 is asked for these words
    bool found = true;
};

QList<Query> queries(int messages)
{
    const QString order = Corpus::orderNumber(messages / Corpus::messagesPerConversation / 2);
    const QByteArray digits = order.mid(3).toUtf8();
    return {{QStringLiteral("common word \"the\""), QStringLiteral("the"), "\"the\"", true},
            {QStringLiteral("two common words"), QStringLiteral("the government"), "\"the\" \"government\"*", true},
            {QStringLiteral("beginning of very many words \"sch\""), QStringLiteral("sch"), "\"sch\"*", true},
            {QStringLiteral("beginning of many words \"gov\""), QStringLiteral("gov"), "\"gov\"*", true},
            {QStringLiteral("beginning of words \"inter\""), QStringLiteral("inter"), "\"inter\"*", true},
            {QStringLiteral("rare word"), QStringLiteral("consternation"), "\"consternation\"*", true},
            {QStringLiteral("accents folded"), QStringLiteral("prasident"), "\"prasident\"*", true},
            {QStringLiteral("one Chinese character"), QStringLiteral("的"), "\"的\"", true},
            {QStringLiteral("two Chinese characters"), QStringLiteral("威尔"), "\"威尔\"", true},
            {QStringLiteral("order number"), order, "\"lh\" \"" + digits + "\"*", true},
            {QStringLiteral("no such word"), QStringLiteral("zzyzx"), "\"zzyzx\"*", false}};
}

/// The panel over a store, as the workspace has it.
class Panel final : public QObject
{
public:
    explicit Panel(const QString& folder)
    {
        m_theme.install();
        m_window.resize(1280, 800);
        bool open = false;
        m_store.open(folder, benchKey(), this, [&](Result<CacheOpening> opening) {
            must(std::move(opening));
            open = true;
        });
        check(test::waitUntil([&] { return open; }, deadlineMs), QStringLiteral("the store did not open"));
        m_context.store = &m_store;
        m_context.clock = &m_clock;
        m_context.theme = &m_theme;
        m_panel = new SearchPanel(m_context, &m_window);
        m_window.show();
        m_panel->start();
        auto* model = qobject_cast<SearchResultsModel*>(m_panel->results()->model());
        connect(model, &SearchResultsModel::finished, this, [this] { m_isFinished = true; });
        m_panel->results()->viewport()->installEventFilter(this);
        m_panel->installEventFilter(this);
    }

    /// Milliseconds from the words to the first painting of what was found.
    double ask(const Query& query)
    {
        m_panel->field()->clear(); // at once: an empty text asks nobody
        QCoreApplication::processEvents();
        m_isFinished = m_isPainted = false;
        m_watch = Stopwatch();
        m_panel->field()->setText(query.typed);
        check(test::waitUntil([this] { return m_isPainted; }, deadlineMs), u"nothing painted for " + query.typed);
        check((m_panel->results()->model()->rowCount() > 0) == query.found, u"unexpected answer for " + query.typed);
        return m_passed;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_isFinished && !m_isPainted) {
            watched->removeEventFilter(this);
            QCoreApplication::sendEvent(watched, event);
            watched->installEventFilter(this);
            m_passed = m_watch.milliseconds();
            m_isPainted = true;
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    Theme m_theme;
    SystemClock m_clock;
    Store m_store;
    QWidget m_window;
    WorkspaceContext m_context;
    SearchPanel* m_panel = nullptr;
    Stopwatch m_watch;
    double m_passed = 0;
    bool m_isFinished = false;
    bool m_isPainted = false;
};

QList<double> bareTimes(const QString& folder, const QList<Query>& asked, int runs)
{
    RawCache cache(folder);
    const QByteArray sql = "SELECT rowid FROM message_text WHERE message_text MATCH ? AND rowid < ? "
                           "ORDER BY rowid DESC LIMIT 30";
    QList<double> medians;
    for (const Query& query : asked) {
        QList<double> times;
        for (int i = 0; i <= runs; ++i) {
            const Stopwatch watch;
            const int rows = cache.walk(sql, query.expression, std::numeric_limits<qint64>::max());
            const double passed = watch.milliseconds();
            check((rows > 0) == query.found, u"the bare statement is wrong for " + query.typed);
            if (i > 0) // the first one fills the page cache
                times.append(passed);
        }
        medians.append(median(times));
    }
    return medians;
}

void measure(const Corpus& corpus, int messages, int runs)
{
    const QString folder = fullCache(corpus, messages);
    const QList<Query> asked = queries(messages);
    const QList<double> floor = bareTimes(folder, asked, runs);
    Panel panel(folder);
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const double first = panel.ask(asked.at(i));
        QList<double> times;
        for (int k = 0; k < runs; ++k)
            times.append(panel.ask(asked.at(i)));
        const double ours = median(times);
        const QString what = QStringLiteral("%1 k messages, %2 (the first time %3, the slowest %4)")
                                 .arg(messages / 1000)
                                 .arg(asked.at(i).what, milliseconds(first),
                                      milliseconds(*std::max_element(times.cbegin(), times.cend())));
        print({what, milliseconds(ours), milliseconds(floor.at(i)), number(ours / floor.at(i), 1),
               QStringLiteral("≤ 16 ms"), ours <= goalMs});
    }
}

} // namespace
} // namespace sampan::bench

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    using namespace sampan::bench;
    const Call call = callFrom(QCoreApplication::arguments());
    QStringList sizes = call.words;
    if (sizes.isEmpty())
        sizes = QStringList{QStringLiteral("10000"), QStringLiteral("1000000")};
    if (call.quick)
        sizes = QStringList{QStringLiteral("4000")};
    const Corpus corpus;
    printHead();
    for (const QString& size : std::as_const(sizes))
        measure(corpus, size.toInt(), call.quick ? 1 : repetitions);
    return 0;
}
