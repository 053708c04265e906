// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/BulkChange.h"
#include "ui/widgets/Overlay.h"

class QListWidget;

namespace sampan
{

/// Which conversations a bulk change left as they were, and why. Deletes itself when closed.
class RefusedBox : public Overlay
{
    Q_OBJECT

public:
    RefusedBox(const Theme& theme, QWidget* window, const QList<BulkItem>& items);

Q_SIGNALS:
    void conversationChosen(const sampan::Id& conversationId);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* m_content;
    QListWidget* m_list;
};

} // namespace sampan
