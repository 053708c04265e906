// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PdfWorker.h"

#include <poppler-qt6.h>

namespace sampan
{

namespace
{
constexpr int mostPages = 2000;
constexpr double widestPixels = 6000; // a page that claims to be a poster must not eat the memory
constexpr int inch = 72;
} // namespace

PdfWorker::PdfWorker() = default;
PdfWorker::~PdfWorker() = default;

void PdfWorker::open(const QByteArray& content)
{
    QList<QSizeF> sizes;
    m_document = Poppler::Document::loadFromData(content);
    const bool locked = m_document && m_document->isLocked();
    if (!m_document || locked) {
        Q_EMIT opened(sizes, locked);
        return;
    }
    m_document->setRenderHint(Poppler::Document::Antialiasing);
    m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    const int count = qMin(m_document->numPages(), mostPages);
    for (int i = 0; i < count && !m_cancelled; ++i) {
        const std::unique_ptr<Poppler::Page> page(m_document->page(i));
        sizes += page ? page->pageSizeF() : QSizeF(595, 842);
    }
    Q_EMIT opened(sizes, false);
}

void PdfWorker::paint(int page, double scale, quint64 ticket)
{
    if (m_cancelled || !m_document || !isWanted(page, ticket))
        return;
    const std::unique_ptr<Poppler::Page> shown(m_document->page(page));
    if (!shown)
        return;
    const QSizeF size = shown->pageSizeF();
    const double most = widestPixels / qMax(1.0, qMax(size.width(), size.height()));
    const double used = qMin(scale, most);
    const QImage picture = shown->renderToImage(inch * used, inch * used);
    if (!m_cancelled)
        Q_EMIT painted(page, scale, picture);
}

quint64 PdfWorker::want(int page)
{
    const QMutexLocker lock(&m_mutex);
    m_wanted[page] = ++m_last;
    return m_last;
}

bool PdfWorker::isWanted(int page, quint64 ticket)
{
    const QMutexLocker lock(&m_mutex);
    return m_wanted.value(page) == ticket;
}

} // namespace sampan
