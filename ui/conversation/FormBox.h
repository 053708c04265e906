// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Overlay.h"

class QVBoxLayout;

namespace sampan
{

class Button;
class TextLabel;

/// A panel with a few fields and one main button, laid over its window: title, a sentence, the fields, an error line.
/// Ctrl+Enter accepts, Esc leaves. Deletes itself when closed.
class FormBox : public Overlay
{
    Q_OBJECT

public:
    /// `width` and `height` in pixels of the design; it is as high as it needs up to `height`.
    FormBox(const Theme& theme, QWidget* window, const QString& title, const QString& accept, int width = 480,
            int height = 560);

    /// Accepts if the form may be accepted.
    void accept();
    QString problem() const;

Q_SIGNALS:
    void accepted();

protected:
    QVBoxLayout* column() const { return m_column; }
    QWidget* content() const { return m_content; }
    Button* acceptButton() const { return m_accept; }
    void setSentence(const QString& text);
    /// Shown in red above the buttons; empty: none.
    void setProblem(const QString& text);
    /// Adds a field with its name above it and answers the row.
    void addField(const QString& name, QWidget* field);
    /// Where the keyboard starts.
    void setFirst(QWidget* widget) { m_first = widget; }
    /// False, with a problem set, when something is missing.
    virtual bool check() { return true; }
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refit();

    QWidget* m_content;
    QVBoxLayout* m_column;
    TextLabel* m_sentence;
    TextLabel* m_problem;
    Button* m_accept;
    QPointer<QWidget> m_first;
    int m_width;
    int m_height;
};

} // namespace sampan
