// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QPlainTextEdit>

namespace sampan
{

/// A field of several lines in the form of Field: round outline, ring when it has the focus. Tab leaves it.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextArea(const Theme& theme, QWidget* parent = nullptr);

    /// The height that shows so many lines of its text.
    int heightOf(int lines) const;

protected:
    bool event(QEvent* event) override;
    const Theme& theme() const { return m_theme; }

private:
    void refresh();

    const Theme& m_theme;
};

} // namespace sampan
