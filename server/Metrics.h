// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QMutex>
#include <functional>

namespace sampan::server
{

/// The figures of /metrics in the OpenMetrics 1.0 text form. Thread-safe. Labels are closed words (a status, a route),
/// never anything of a person.
class Metrics
{
public:
    using Labels = QMap<QByteArray, QByteArray>;

    /// Adds to a counter; the first use makes it. `name` without the suffix "_total".
    void count(const QByteArray& name, const Labels& labels = {}, quint64 by = 1);
    /// Adds one observation, in seconds, to a histogram with fixed bounds from 1 ms to 10 s.
    void observe(const QByteArray& name, double seconds);
    /// A value that is asked for when the text is made. Register before serving.
    void gauge(const QByteArray& name, const QByteArray& help, std::function<double()> value);
    void counterFrom(const QByteArray& name, const QByteArray& help, std::function<quint64()> value);

    QByteArray text() const;
    static QByteArray contentType();

private:
    struct Histogram {
        QList<quint64> buckets;
        quint64 observations = 0;
        double sum = 0;
    };
    struct Asked {
        QByteArray help;
        std::function<double()> value;
        bool isCounter = false;
    };

    void appendCounters(QByteArray& out) const;
    void appendHistograms(QByteArray& out) const;

    mutable QMutex m_mutex;
    QMap<QByteArray, QMap<QByteArray, quint64>> m_counters; ///< name → label text → value
    QMap<QByteArray, Histogram> m_histograms;
    QMap<QByteArray, Asked> m_asked;
};

} // namespace sampan::server
