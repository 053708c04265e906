// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/IconMark.h"

#include "ui/Icons.h"

#include <QPainter>

namespace sampan
{

IconMark::IconMark(const Theme& theme, const QString& name, int size, Token color, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_size(size), m_color(color)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconMark::setIconName(const QString& name)
{
    m_name = name;
    update();
}

void IconMark::setColor(Token color)
{
    m_color = color;
    update();
}

void IconMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(&painter, m_name, QRectF(rect()), m_theme.color(m_color));
}

} // namespace sampan
