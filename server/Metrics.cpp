// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Metrics.h"

#include <QMutexLocker>
#include <array>

namespace sampan::server
{
namespace
{

constexpr std::array kBounds = {0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10.0};
const QByteArray kPrefix = QByteArrayLiteral("sampan_");

QByteArray labelText(const Metrics::Labels& labels)
{
    if (labels.isEmpty())
        return {};
    QList<QByteArray> parts;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
        QByteArray value = it.value();
        value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
        parts.append(it.key() + "=\"" + value + '"');
    }
    return '{' + parts.join(',') + '}';
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

} // namespace

void Metrics::count(const QByteArray& name, const Labels& labels, quint64 by)
{
    const QMutexLocker lock(&m_mutex);
    m_counters[name][labelText(labels)] += by;
}

void Metrics::observe(const QByteArray& name, double seconds)
{
    const QMutexLocker lock(&m_mutex);
    Histogram& histogram = m_histograms[name];
    histogram.buckets.resize(static_cast<qsizetype>(kBounds.size()));
    for (std::size_t i = 0; i < kBounds.size(); ++i)
        histogram.buckets[static_cast<qsizetype>(i)] += seconds <= kBounds.at(i) ? 1 : 0;
    ++histogram.observations;
    histogram.sum += seconds;
}

void Metrics::gauge(const QByteArray& name, const QByteArray& help, std::function<double()> value)
{
    const QMutexLocker lock(&m_mutex);
    m_asked.insert(name, {help, std::move(value), false});
}

void Metrics::counterFrom(const QByteArray& name, const QByteArray& help, std::function<quint64()> value)
{
    const QMutexLocker lock(&m_mutex);
    m_asked.insert(name, {help, [value = std::move(value)] { return static_cast<double>(value()); }, true});
}

void Metrics::appendCounters(QByteArray& out) const
{
    for (auto it = m_counters.cbegin(); it != m_counters.cend(); ++it) {
        out += "# TYPE " + kPrefix + it.key() + " counter\n";
        for (auto row = it->cbegin(); row != it->cend(); ++row)
            out += kPrefix + it.key() + "_total" + row.key() + ' ' + QByteArray::number(row.value()) + '\n';
    }
}

void Metrics::appendHistograms(QByteArray& out) const
{
    for (auto it = m_histograms.cbegin(); it != m_histograms.cend(); ++it) {
        const QByteArray name = kPrefix + it.key();
        out += "# TYPE " + name + " histogram\n# UNIT " + name + " seconds\n";
        for (std::size_t i = 0; i < kBounds.size(); ++i)
            out += name + "_bucket{le=\"" + number(kBounds.at(i)) + "\"} " +
                   QByteArray::number(it->buckets.at(static_cast<qsizetype>(i))) + '\n';
        out += name + "_bucket{le=\"+Inf\"} " + QByteArray::number(it->observations) + '\n';
        out += name + "_count " + QByteArray::number(it->observations) + '\n';
        out += name + "_sum " + number(it->sum) + '\n';
    }
}

QByteArray Metrics::text() const
{
    QByteArray out;
    QMap<QByteArray, Asked> asked;
    {
        const QMutexLocker lock(&m_mutex);
        appendCounters(out);
        appendHistograms(out);
        asked = m_asked;
    }
    // Asked outside the lock, because a source may count something itself.
    for (auto it = asked.cbegin(); it != asked.cend(); ++it) {
        const QByteArray name = kPrefix + it.key();
        out += "# TYPE " + name + (it->isCounter ? " counter\n" : " gauge\n");
        out += "# HELP " + name + ' ' + it->help + '\n';
        out += name + (it->isCounter ? "_total " : " ") + number(it->value()) + '\n';
    }
    return out + "# EOF\n";
}

QByteArray Metrics::contentType()
{
    return QByteArrayLiteral("application/openmetrics-text; version=1.0.0; charset=utf-8");
}

} // namespace sampan::server
