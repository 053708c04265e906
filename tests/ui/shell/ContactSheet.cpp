// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContactSheet.h"

#include <QPainter>

namespace sampan::test
{

namespace
{
constexpr int columns = 2;
constexpr int perSheet = 6;
constexpr QSize cell(960, 600);
constexpr int caption = 24;
constexpr int gap = 16;
} // namespace

void ContactSheet::add(const QPixmap& picture, const QString& name)
{
    QImage image = picture.toImage();
    image.setDevicePixelRatio(1);
    m_prints.append({image.scaled(cell, Qt::KeepAspectRatio, Qt::SmoothTransformation), name});
    if (m_prints.size() == perSheet)
        finish();
}

void ContactSheet::finish()
{
    if (m_prints.isEmpty())
        return;
    const int rows = (int(m_prints.size()) + columns - 1) / columns;
    QImage sheet(columns * (cell.width() + gap) + gap, rows * (cell.height() + caption + gap) + gap,
                 QImage::Format_RGB32);
    sheet.fill(QColor(0x60, 0x66, 0x70));
    QPainter painter(&sheet);
    painter.setPen(Qt::white);
    for (int i = 0; i < m_prints.size(); ++i) {
        const int x = gap + (i % columns) * (cell.width() + gap);
        const int y = gap + (i / columns) * (cell.height() + caption + gap);
        painter.drawText(QRect(x, y, cell.width(), caption), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         m_prints.at(i).name);
        painter.drawImage(x, y + caption, m_prints.at(i).image);
    }
    painter.end();
    sheet.save(m_path + u'-' + QString::number(++m_number) + QStringLiteral(".png"));
    m_prints.clear();
}

} // namespace sampan::test
