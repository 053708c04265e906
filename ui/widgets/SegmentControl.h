// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QStringList>
#include <QWidget>

namespace sampan
{

/// Two to four choices side by side of which one holds ("Reply", "Note"). Left and Right change it.
class SegmentControl : public QWidget
{
    Q_OBJECT

public:
    SegmentControl(const Theme& theme, const QStringList& texts, QWidget* parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int index);
    QString text(int index) const { return m_texts.value(index); }
    int count() const { return static_cast<int>(m_texts.size()); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QList<QRect> cells() const;

    const Theme& m_theme;
    QStringList m_texts;
    int m_current = 0;
};

} // namespace sampan
