// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

/// An icon that only decorates: no focus, no name of its own.
class IconMark : public QWidget
{
    Q_OBJECT

public:
    IconMark(const Theme& theme, const QString& name, int size, Token color, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setColor(Token color);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    int m_size;
    Token m_color;
};

} // namespace sampan
