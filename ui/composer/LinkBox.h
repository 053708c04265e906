// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Overlay.h"

class QLineEdit;

namespace sampan
{

/// Asks for a link's text and target. Only http, https and mail addresses are taken; an empty target removes the link.
class LinkBox : public Overlay
{
    Q_OBJECT

public:
    LinkBox(const Theme& theme, QWidget* window, const QString& target, const QString& text);

    /// "lumora.de" becomes "https://lumora.de"; empty for what is no link.
    static QString normalised(const QString& target);

Q_SIGNALS:
    void chosen(const QString& target, const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void accept();

    QWidget* m_content;
    QLineEdit* m_target;
    QLineEdit* m_text;
};

} // namespace sampan
