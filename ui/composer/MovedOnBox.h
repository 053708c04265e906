// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace sampan
{

class Button;
class TextLabel;

/// "Not sent. Zhou Kai answered at 14:18, after you opened this conversation." with the three ways on.
class MovedOnBox : public QWidget
{
    Q_OBJECT

public:
    explicit MovedOnBox(const Theme& theme, QWidget* parent = nullptr);

    /// Who answered, and when (UTC); an empty name: the buyer wrote.
    void setMissed(const QString& who, const QDateTime& at);

Q_SIGNALS:
    void readAsked();
    void sendTooAsked();
    void editAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    TextLabel* m_text;
};

} // namespace sampan
