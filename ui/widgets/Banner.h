// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

class QHBoxLayout;

namespace sampan
{

class Button;
class TextLabel;

/// A full-width strip that says what state the whole window is in, with at most two actions. It pushes, never covers.
class Banner : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Warn, Danger, Info };

    explicit Banner(const Theme& theme, QWidget* parent = nullptr);

    void setKind(Kind kind);
    void setIconName(const QString& icon);
    void setTexts(const QString& strong, const QString& text);
    Button* addAction(const QString& text, const QString& icon);
    using QWidget::addAction;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Kind m_kind = Kind::Warn;
    QString m_icon;
    TextLabel* m_strong;
    TextLabel* m_text;
    QHBoxLayout* m_row;
};

} // namespace sampan
