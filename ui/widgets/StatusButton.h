// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QAbstractButton>

namespace sampan
{

/// A part of the status row: icon, small text, maybe a key; as high as the row.
class StatusButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatusButton(const Theme& theme, QWidget* parent = nullptr);

    void setLook(const QString& icon, const QString& text, Token iconColor, Token textColor = Token::Text2);
    void setKeyHint(const QString& keys);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    QString m_keys;
    Token m_iconColor = Token::Text2;
    Token m_textColor = Token::Text2;
};

} // namespace sampan
