// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sampan
{

/// Says a sentence to assistive technologies without moving the focus: a notification that appears with this name,
/// which is what screen readers speak by themselves on AT-SPI (Qt 6.4 has no announcement event and keeps alerts to
/// itself). One a window, made when it is first needed; a pixel nobody sees. GUI thread.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    /// In the window that `near` is part of. Nothing happens while no assistive technology listens.
    static void say(QWidget* near, const QString& sentence);

    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void said(const QString& sentence);

private:
    /// Appears with its first sentence.
    Announcer(QWidget* window, const QString& sentence);
    void say(const QString& sentence);

    QString m_sentence;
};

} // namespace sampan
