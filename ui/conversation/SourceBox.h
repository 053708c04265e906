// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Overlay.h"

class QPlainTextEdit;

namespace sampan
{

class EmptyState;
class Field;
class TextLabel;

/// The original of a mail as it arrived, byte by byte, to read, search and copy. Never interpreted.
class SourceBox : public Overlay
{
    Q_OBJECT

public:
    SourceBox(const Theme& theme, QWidget* window);

    void setSource(const QByteArray& source);
    /// It cannot be shown; `title` says why.
    void setMissing(const QString& icon, const QString& title, const QString& text);
    QPlainTextEdit* text() const { return m_text; }
    Field* search() const { return m_search; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(bool backwards);

    QWidget* m_content;
    Field* m_search;
    TextLabel* m_result;
    QPlainTextEdit* m_text;
    EmptyState* m_missing;
};

} // namespace sampan
