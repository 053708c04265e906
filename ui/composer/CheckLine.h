// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QPointer>
#include <QWidget>
#include <functional>
#include <optional>
#include <utility>

class QBoxLayout;
class QHBoxLayout;

namespace sampan
{

class Button;
class IconMark;
class TextLabel;

/// The line between text and bar: at the start what stops or deserves a look, at the end when the draft was saved. It
/// is there only while it has something to say.
class CheckLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Error, Warning, Hint };

    explicit CheckLine(const Theme& theme, QWidget* parent = nullptr);

    /// While a question is open, only an error takes its place; the rest is said after it.
    void say(Kind kind, const QString& sentence);
    /// A question with its answers as buttons; the first gets the focus, so that Enter gives it.
    struct Answer {
        QString text;
        std::function<void()> act;
    };
    void ask(const QString& sentence, const QList<Answer>& answers);
    bool isAsking() const { return !m_buttons.isEmpty(); }
    void clear();
    /// "Draft saved 14:20"; empty: nothing.
    void setSaved(const QString& text);
    QString sentence() const;
    const QList<QPointer<Button>>& buttons() const { return m_buttons; }

Q_SIGNALS:
    /// Escape on a question: it goes, and the focus belongs to the text again.
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void arrange();
    void show(Kind kind, const QString& sentence);
    void dropButtons();
    void closeQuestion();

    const Theme& m_theme;
    IconMark* m_icon;
    TextLabel* m_text;
    TextLabel* m_saved;
    QBoxLayout* m_rows; ///< the sentence, and its answers beside or below it
    QHBoxLayout* m_row; ///< the answers
    QList<QPointer<Button>> m_buttons;
    std::optional<std::pair<Kind, QString>> m_afterwards;
};

} // namespace sampan
