// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PdfPages.h"

#include "ui/conversation/PdfWorker.h"

#include <QThread>

namespace sampan
{

PdfPages::PdfPages(const QByteArray& content, QObject* parent)
    : QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new PdfWorker)
{
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &PdfWorker::opened, this, &PdfPages::opened);
    connect(m_worker, &PdfWorker::painted, this, &PdfPages::painted);
    m_thread->start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, content] { worker->open(content); });
}

PdfPages::~PdfPages()
{
    m_worker->cancel();
    m_thread->quit();
    m_thread->wait();
}

void PdfPages::paint(int page, double scale)
{
    const quint64 ticket = m_worker->want(page);
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, page, scale, ticket] { worker->paint(page, scale, ticket); });
}

} // namespace sampan
