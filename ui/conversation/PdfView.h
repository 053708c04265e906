// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/conversation/PdfPages.h"

#include <QAbstractScrollArea>
#include <QMap>

namespace sampan
{

/// The pages of a PDF below each other. Only pages in view (and one on either side) are painted and kept.
class PdfView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PdfView(const Theme& theme, QWidget* parent = nullptr);

    void setContent(const QByteArray& content);
    void clear();
    int pageCount() const { return static_cast<int>(m_sizes.size()); }
    /// From 0; the one in the middle of the view.
    int currentPage() const;
    double scale() const;
    void fit();
    void zoom(double factor);
    int paintedPages() const { return static_cast<int>(m_pictures.size()); }

Q_SIGNALS:
    /// `locked`: it asks for a password.
    void failed(bool locked);
    void opened(int pages);
    void pageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void takeSizes(const QList<QSizeF>& sizes, bool locked);
    void arrange();
    void askVisible();
    QRect pageRect(int page) const;
    std::pair<int, int> visiblePages() const;

    const Theme& m_theme;
    std::unique_ptr<PdfPages> m_pages;
    QList<QSizeF> m_sizes; ///< points
    QList<int> m_tops;     ///< pixels, at the scale at hand
    QMap<int, QImage> m_pictures;
    QMap<int, double> m_asked;
    double m_scale = 1;
    bool m_fit = true;
};

} // namespace sampan
