// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QLabel>

namespace sampan
{

/// A label with a role of the type scale and a token colour, both following the theme. With `setElided` it gives way
/// to its neighbours and has its whole text as tooltip.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const Theme& theme, FontRole role, Token color, const QString& text = {}, QWidget* parent = nullptr);

    void setStrong(bool strong);
    void setColor(Token color);
    void setRole(FontRole role);
    void setElided(bool elided);
    void setLanguage(const QString& language);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    const Theme& m_theme;
    FontRole m_role;
    Token m_color;
    bool m_strong = false;
    bool m_elided = false;
    QString m_language;
};

} // namespace sampan
