// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PdfWorker.h"

#include "modules/Modules.h"
#include "ui/pdf/PdfDocument.h"

#include <QLoggingCategory>

namespace sampan
{

namespace
{
constexpr int mostPages = 2000;
constexpr double widestPixels = 6000; // a page that claims to be a poster must not eat the memory
constexpr int inch = 72;
constexpr QSizeF a4(595, 842);

std::unique_ptr<PdfDocument> read(const QByteArray& content)
{
    const auto function = moduleFunction(QStringLiteral("sampan-pdf"), "sampanPdfReader");
    if (function)
        return reinterpret_cast<PdfReaderFunction>(function->call)()(content);
    qWarning().noquote() << "no PDF can be shown:" << function.error().detail;
    return nullptr;
}

} // namespace

PdfWorker::PdfWorker() = default;
PdfWorker::~PdfWorker() = default;

void PdfWorker::open(const QByteArray& content)
{
    QList<QSizeF> sizes;
    m_document = read(content);
    const bool locked = m_document && m_document->isLocked();
    if (!m_document || locked) {
        Q_EMIT opened(sizes, locked);
        return;
    }
    const int count = qMin(m_document->pageCount(), mostPages);
    for (int i = 0; i < count && !m_cancelled; ++i) {
        const QSizeF size = m_document->pageSize(i);
        sizes += size.isValid() ? size : a4;
    }
    Q_EMIT opened(sizes, false);
}

void PdfWorker::paint(int page, double scale, quint64 ticket)
{
    if (m_cancelled || !m_document || !isWanted(page, ticket))
        return;
    const QSizeF size = m_document->pageSize(page);
    if (!size.isValid())
        return;
    const double most = widestPixels / qMax(1.0, qMax(size.width(), size.height()));
    const double used = qMin(scale, most);
    const QImage picture = m_document->paint(page, inch * used);
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
