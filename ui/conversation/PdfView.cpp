// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PdfView.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace sampan
{

namespace
{
constexpr int gap = 12;
constexpr double usualScale = 96.0 / 72.0;
constexpr double smallest = 0.1;
constexpr double largest = 8;
constexpr double wheelStep = 1.25;
} // namespace

PdfView::PdfView(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void PdfView::setContent(const QByteArray& content)
{
    clear();
    m_pages = std::make_unique<PdfPages>(content);
    connect(m_pages.get(), &PdfPages::opened, this, &PdfView::takeSizes);
    connect(m_pages.get(), &PdfPages::painted, this, [this](int page, double scale, const QImage& picture) {
        if (!qFuzzyCompare(m_asked.value(page), scale))
            return;
        m_pictures[page] = picture;
        viewport()->update();
    });
}

void PdfView::clear()
{
    m_pages.reset();
    m_sizes.clear();
    m_tops.clear();
    m_pictures.clear();
    m_asked.clear();
    m_fit = true;
}

void PdfView::takeSizes(const QList<QSizeF>& sizes, bool locked)
{
    if (sizes.isEmpty()) {
        Q_EMIT failed(locked);
        return;
    }
    m_sizes = sizes;
    arrange();
    Q_EMIT opened(pageCount());
}

double PdfView::scale() const
{
    if (!m_fit || m_sizes.isEmpty())
        return m_scale;
    double widest = 1;
    for (const QSizeF& size : m_sizes)
        widest = qMax(widest, size.width());
    return qBound(smallest, (viewport()->width() - 2 * gap) / widest, usualScale * 2);
}

void PdfView::arrange()
{
    m_tops.clear();
    int top = gap;
    double widest = 0;
    for (const QSizeF& size : m_sizes) {
        m_tops += top;
        top += qRound(size.height() * scale()) + gap;
        widest = qMax(widest, size.width() * scale());
    }
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, qMax(0, top - room.height()));
    horizontalScrollBar()->setRange(0, qMax(0, qRound(widest) + 2 * gap - room.width()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(m_theme.lineHeight(FontRole::Reading) * 2);
    horizontalScrollBar()->setPageStep(room.width());
    askVisible();
    viewport()->update();
}

QRect PdfView::pageRect(int page) const
{
    const QSize size = (m_sizes.at(page) * scale()).toSize();
    const int free = viewport()->width() - size.width();
    const int left = free > 0 ? free / 2 : gap - horizontalScrollBar()->value();
    return QRect(QPoint(left, m_tops.at(page) - verticalScrollBar()->value()), size);
}

std::pair<int, int> PdfView::visiblePages() const
{
    if (m_tops.isEmpty())
        return {0, -1};
    const int top = verticalScrollBar()->value();
    const auto at = [this](int y) {
        const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
        return static_cast<int>(qMax<qptrdiff>(0, after - m_tops.begin() - 1));
    };
    return {at(top), at(top + viewport()->height())};
}

int PdfView::currentPage() const
{
    const auto [first, last] = visiblePages();
    const int middle = viewport()->height() / 2;
    for (int page = first; page <= last; ++page) {
        if (pageRect(page).bottom() >= middle)
            return page;
    }
    return qMax(0, last);
}

void PdfView::askVisible()
{
    if (!m_pages)
        return;
    const auto [first, last] = visiblePages();
    const double wanted = scale() * devicePixelRatioF();
    for (int page = qMax(0, first - 1); page <= qMin(pageCount() - 1, last + 1); ++page) {
        if (qFuzzyCompare(m_asked.value(page), wanted))
            continue;
        m_asked[page] = wanted;
        m_pages->paint(page, wanted);
    }
    const auto far = [first = first, last = last](const auto& entry) {
        return entry.key() < first - 2 || entry.key() > last + 2;
    };
    for (auto it = m_asked.begin(); it != m_asked.end();) {
        if (far(it)) {
            m_pictures.remove(it.key());
            it = m_asked.erase(it);
        } else {
            ++it;
        }
    }
}

void PdfView::fit()
{
    m_fit = true;
    arrange();
}

void PdfView::zoom(double factor)
{
    const double before = scale();
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    m_scale = qBound(smallest, before * factor, largest);
    m_fit = false;
    arrange();
    verticalScrollBar()->setValue(qRound(middle * m_scale / before) - viewport()->height() / 2);
}

void PdfView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(Token::BgSunken));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRect rect = pageRect(page);
        painter.fillRect(rect, Qt::white); // paper is white in the dark too
        if (m_pictures.contains(page))
            painter.drawImage(rect, m_pictures.value(page));
        painter.setPen(m_theme.color(Token::LineMid));
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void PdfView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PdfView::scrollContentsBy(int, int)
{
    askVisible();
    viewport()->update();
    Q_EMIT pageChanged();
}

void PdfView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(event->angleDelta().y() > 0 ? wheelStep : 1 / wheelStep);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace sampan
