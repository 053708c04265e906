// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QKeySequence>
#include <QWidget>

class QTimer;

namespace sampan
{

/// Takes the next keys pressed, whatever they otherwise mean: one combination, or two letters after each other ("G,
/// Q"). Esc alone cancels. An input method is off here, so that letters arrive as keys.
class KeyRecorder : public QWidget
{
    Q_OBJECT

public:
    explicit KeyRecorder(const Theme& theme, QWidget* parent = nullptr);

    void start();
    QSize sizeHint() const override;

Q_SIGNALS:
    void recorded(const QKeySequence& keys);
    void cancelled();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void finish();

    const Theme& m_theme;
    QList<QKeyCombination> m_pressed;
    QTimer* m_second; ///< how long a second letter may take
};

} // namespace sampan
