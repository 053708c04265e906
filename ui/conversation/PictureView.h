// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QAbstractScrollArea>
#include <QImage>

namespace sampan
{

/// One picture, fitted to the view or at any scale. Plus and minus zoom, 0 fits, 1 shows it pixel by pixel; the wheel
/// with Ctrl zooms around the pointer, dragging moves it.
class PictureView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PictureView(const Theme& theme, QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    const QImage& picture() const { return m_picture; }
    /// Pixels of the view for a pixel of the picture.
    double scale() const;
    bool isFitted() const { return m_fit; }
    void fit();
    void zoom(double factor);
    void setScale(double scale);

Q_SIGNALS:
    void scaleChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void zoomAround(double factor, const QPointF& point);
    void updateBars();
    QSize shownSize() const;

    const Theme& m_theme;
    QImage m_picture;
    QImage m_scaled; ///< smooth, of the scale at hand, so that scrolling paints no anew
    double m_scale = 1;
    bool m_fit = true;
    QPoint m_pressed;
};

} // namespace sampan
