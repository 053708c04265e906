// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QPainter>
#include <QWidget>

namespace sampan
{

/// A ground of line colour: what the children leave free shows as the 1 px lines between them.
class Lined : public QWidget
{
    Q_OBJECT

public:
    explicit Lined(const Theme& theme, QWidget* parent = nullptr) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), m_theme.color(Token::LineSoft)); }

private:
    const Theme& m_theme;
};

} // namespace sampan
