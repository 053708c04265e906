// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/palette/PaletteModel.h"
#include "ui/widgets/Overlay.h"

class QLineEdit;
class QListView;

namespace sampan
{

class TextLabel;

/// Ctrl+K: everything that can be done or opened, by typing. A child of the window, so that input methods work in it;
/// while one composes, no key chooses, runs or closes.
class CommandPalette : public Overlay
{
    Q_OBJECT

public:
    CommandPalette(const WorkspaceContext& context, QWidget* window);

    /// `seen`: the conversations opened last, newest first. `here`: what "here" means now, a subject; may be empty.
    void start(const QList<Id>& seen, const QString& here);
    QLineEdit* field() const { return m_field; }
    QListView* results() const { return m_list; }
    PaletteModel* model() const { return m_model; }

Q_SIGNALS:
    void conversationChosen(const sampan::Id& conversationId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeFoot();
    void makeList();
    void showFirst();
    void move(int rows);
    void run();
    bool isKeyTaken(int key);

    WorkspaceContext m_context;
    PaletteModel* m_model;
    QLineEdit* m_field;
    TextLabel* m_here;
    QListView* m_list;
    TextLabel* m_nothing;
    QWidget* m_foot;
    bool m_composing = false;
};

} // namespace sampan
