// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ActionCatalog.h"
#include "ui/Theme.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedWidget;

namespace sampan
{

class Button;
class Field;
class KeyRecorder;
class Settings;
class ShortcutModel;
class TextLabel;

/// The table of shortcuts, where keys are looked up and changed: type to search, arrows to choose, Enter to press new
/// keys, Delete to take them away. Keys of another action are taken over only with consent.
class ShortcutTable : public QWidget
{
    Q_OBJECT

public:
    ShortcutTable(const Theme& theme, ActionCatalog& actions, Settings& settings, QWidget* parent = nullptr);

    Field* field() const { return m_field; }
    QListView* rows() const { return m_list; }
    /// Chooses an action's row, whatever was searched for.
    void choose(ActionId id);
    /// What the line below the table says now; for tests.
    QString said() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeButtons();
    QWidget* makeRecording();
    QWidget* makeQuestion();
    void connectParts();
    ActionId current() const;
    bool isRowKeyTaken(int key);
    void record();
    void take(const QKeySequence& key);
    void assign(const QKeySequence& key);
    void change(ActionId id, const QList<QKeySequence>& keys);
    void back();
    void refresh();
    void say(const QString& sentence, bool isProblem = false);

    const Theme& m_theme;
    ActionCatalog& m_actions;
    Settings& m_settings;
    ShortcutModel* m_model;
    Field* m_field;
    QListView* m_list;
    QStackedWidget* m_foot;
    TextLabel* m_said;
    TextLabel* m_question;
    Button* m_takeOver;
    Button* m_reset;
    Button* m_remove;
    KeyRecorder* m_recorder;
    QKeySequence m_wanted;
};

} // namespace sampan
