// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QPointer>
#include <QWidget>

namespace sampan
{

/// A raised panel inside its window (a child widget, so that input methods work): palette, picker, search, question.
/// Esc or a click outside closes it and the focus goes back to where it was.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    /// `window`: the widget it lies over and is centred in.
    Overlay(const Theme& theme, QWidget* window);

    /// Width wished and distance from the top, in pixels.
    void setShape(int width, int top, int maximumHeight);
    /// The shape is in pixels of the design, and its width and height grow with the text.
    void setGrowing(bool growing);
    /// As high as its content asks for, up to the maximum height of the shape.
    void setFitting(bool fitting) { m_fitting = fitting; }
    void open();
    void close();
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void opened();
    void closed();

protected:
    const Theme& theme() const { return m_theme; }
    /// Where the content goes: inside the shadow and the line.
    QRect contentRect() const;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void place();

private:
    const Theme& m_theme;
    QPointer<QWidget> m_before;
    int m_width = 640;
    int m_top = 64;
    int m_maximum = 520;
    bool m_fitting = false;
    bool m_growing = false;
};

} // namespace sampan
