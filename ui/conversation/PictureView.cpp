// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PictureView.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace sampan
{

namespace
{
constexpr double smallest = 0.02;
constexpr double largest = 16;
constexpr double wheelStep = 1.25;
} // namespace

PictureView::PictureView(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void PictureView::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_scaled = {};
    m_fit = true;
    updateBars();
    Q_EMIT scaleChanged();
}

double PictureView::scale() const
{
    if (!m_fit || m_picture.isNull())
        return m_scale;
    const QSizeF room = viewport()->size();
    return qMin(1.0, qMin(room.width() / m_picture.width(), room.height() / m_picture.height()));
}

QSize PictureView::shownSize() const
{
    return (QSizeF(m_picture.size()) * scale()).toSize().expandedTo(QSize(1, 1));
}

void PictureView::fit()
{
    m_fit = true;
    updateBars();
    Q_EMIT scaleChanged();
}

void PictureView::setScale(double scale)
{
    m_scale = scale;
    m_fit = false;
    zoomAround(1, viewport()->rect().center());
}

void PictureView::zoom(double factor)
{
    zoomAround(factor, viewport()->rect().center());
}

void PictureView::zoomAround(double factor, const QPointF& point)
{
    if (m_picture.isNull())
        return;
    const double before = scale();
    const double after = qBound(smallest, before * factor, largest);
    const QPointF place(horizontalScrollBar()->value() + point.x(), verticalScrollBar()->value() + point.y());
    m_fit = false;
    m_scale = after;
    updateBars();
    horizontalScrollBar()->setValue(qRound(place.x() * after / before - point.x()));
    verticalScrollBar()->setValue(qRound(place.y() * after / before - point.y()));
    Q_EMIT scaleChanged();
}

void PictureView::updateBars()
{
    const QSize size = m_picture.isNull() ? QSize() : shownSize();
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, m_fit ? 0 : qMax(0, size.width() - room.width()));
    verticalScrollBar()->setRange(0, m_fit ? 0 : qMax(0, size.height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setSingleStep(room.width() / 10);
    verticalScrollBar()->setSingleStep(room.height() / 10);
    viewport()->update();
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    if (m_fit)
        Q_EMIT scaleChanged();
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(Token::BgSunken));
    if (m_picture.isNull())
        return;
    const QSize size = shownSize();
    const QSize room = viewport()->size();
    const QPoint at(size.width() <= room.width() ? (room.width() - size.width()) / 2 : -horizontalScrollBar()->value(),
                    size.height() <= room.height() ? (room.height() - size.height()) / 2
                                                   : -verticalScrollBar()->value());
    const QRect target(at, size);
    const qreal ratio = devicePixelRatioF();
    const QSize wanted = (QSizeF(size) * ratio).toSize();
    // A shrunk picture is made smooth once; an enlarged one is painted directly, which is exact.
    if (wanted.width() < m_picture.width()) {
        if (m_scaled.size() != wanted)
            m_scaled = m_picture.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(target, m_scaled);
    } else {
        painter.drawImage(target, m_picture);
    }
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomAround(event->angleDelta().y() > 0 ? wheelStep : 1 / wheelStep, event->position());
    event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint moved = event->pos() - m_pressed;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
    m_pressed = event->pos();
}

} // namespace sampan
