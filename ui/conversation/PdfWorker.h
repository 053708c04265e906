// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QMutex>
#include <QObject>
#include <QSizeF>
#include <atomic>
#include <memory>

namespace sampan
{

class PdfDocument;

/// The half of PdfPages that lives on its thread; `want` and `cancel` may be called from any.
class PdfWorker : public QObject
{
    Q_OBJECT

public:
    PdfWorker();
    ~PdfWorker() override;

    void open(const QByteArray& content);
    void paint(int page, double scale, quint64 ticket);
    /// Takes earlier questions for this page back.
    quint64 want(int page);
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void opened(const QList<QSizeF>& sizes, bool locked);
    void painted(int page, double scale, const QImage& picture);

private:
    bool isWanted(int page, quint64 ticket);

    std::unique_ptr<PdfDocument> m_document;
    std::atomic_bool m_cancelled = false;
    QMutex m_mutex;
    QHash<int, quint64> m_wanted;
    quint64 m_last = 0;
};

} // namespace sampan
