// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

class Button;
class TextLabel;

/// What stands where a list or page has nothing to show: icon, what is next, and one action. Also for errors.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const Theme& theme, QWidget* parent = nullptr);

    void setTexts(const QString& icon, const QString& title, const QString& text, Token iconColor = Token::Text3);
    /// An empty text hides the button.
    void setActionText(const QString& text, const QString& icon = {});

Q_SIGNALS:
    void actionClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    Token m_iconColor = Token::Text3;
    QWidget* m_iconSpace;
    TextLabel* m_title;
    TextLabel* m_text;
    Button* m_button;
};

/// Grey bars in the final layout while a list loads; no movement. Shows itself only after 200 ms.
class LoadingBars : public QWidget
{
    Q_OBJECT

public:
    LoadingBars(const Theme& theme, const QString& text, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    const Theme& m_theme;
    QString m_text;
    bool m_due = false;
};

} // namespace sampan
