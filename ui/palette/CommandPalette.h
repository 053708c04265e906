// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/palette/PaletteModel.h"
#include "ui/widgets/PickOverlay.h"

namespace sampan
{

class TextLabel;

/// Ctrl+K: everything that can be done or opened, by typing. A child of the window, so that input methods work in it.
class CommandPalette : public PickOverlay
{
    Q_OBJECT

public:
    CommandPalette(const WorkspaceContext& context, QWidget* window);

    /// `seen`: the conversations opened last, newest first. `here`: what "here" means now, a subject; may be empty.
    void start(const QList<Id>& seen, const QString& here);
    PaletteModel* model() const { return m_model; }

Q_SIGNALS:
    void conversationChosen(const sampan::Id& conversationId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool mayChoose(int row) const override;
    void takeCurrent() override;

private:
    void addHints();
    void showFirst();

    WorkspaceContext m_context;
    PaletteModel* m_model;
    TextLabel* m_here;
    TextLabel* m_nothing;
};

} // namespace sampan
