// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "ui/widgets/Overlay.h"

namespace sampan
{

class TextLabel;

/// Shows a picture or a plain text in the window, with a way to save it.
class AttachmentPreview : public Overlay
{
    Q_OBJECT

public:
    AttachmentPreview(const Theme& theme, QWidget* window);

    /// False if this is nothing that can be shown here; then nothing happens.
    bool show(const Attachment& attachment, const QByteArray& content);

Q_SIGNALS:
    void saveAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* m_content;
    QWidget* m_body;
    TextLabel* m_name;
};

} // namespace sampan
