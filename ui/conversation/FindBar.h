// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

class Field;
class Button;
class TextLabel;

/// The line to find words in the open conversation: field, "3 of 17", next, previous. Enter and F3 go on, with Shift
/// back; Esc closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(const Theme& theme, QWidget* parent = nullptr);

    /// Shows itself with the field in focus; `text` (a selection) is sought at once if not empty.
    void start(const QString& text);
    QString text() const;
    /// `current` counts from 1, 0 for none; `total` -1 while searching.
    void setResult(int current, int total);
    Field* field() const { return m_field; }
    QString resultText() const;

Q_SIGNALS:
    void textChanged(const QString& text);
    /// 1: next, -1: previous.
    void stepAsked(int by);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool handleKey(const QKeyEvent& event);

    const Theme& m_theme;
    Field* m_field;
    TextLabel* m_result;
    Button* m_previous;
    Button* m_next;
};

} // namespace sampan
