// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

class IconMark;
class TextLabel;

/// The line between text and bar: at the start what stops or deserves a look, at the end when the draft was saved. It
/// is there only while it has something to say.
class CheckLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Error, Warning };

    explicit CheckLine(const Theme& theme, QWidget* parent = nullptr);

    void say(Kind kind, const QString& sentence);
    void clear();
    /// "Draft saved 14:20"; empty: nothing.
    void setSaved(const QString& text);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    const Theme& m_theme;
    IconMark* m_icon;
    TextLabel* m_text;
    TextLabel* m_saved;
};

} // namespace sampan
