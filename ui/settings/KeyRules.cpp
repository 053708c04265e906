// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/KeyRules.h"

#include "ui/Settings.h"

namespace sampan
{

namespace
{

bool isForMovingAndEditing(int key)
{
    static const QList<int> keys{Qt::Key_Return, Qt::Key_Enter,    Qt::Key_Tab,    Qt::Key_Backtab,
                                 Qt::Key_Escape, Qt::Key_Space,    Qt::Key_Left,   Qt::Key_Right,
                                 Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Home,   Qt::Key_End,
                                 Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Delete, Qt::Key_Backspace};
    return keys.contains(key);
}

bool isEditing(const QKeySequence& key)
{
    for (const QKeySequence::StandardKey standard :
         {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::Undo, QKeySequence::Redo}) {
        if (QKeySequence::keyBindings(standard).contains(key))
            return true;
    }
    return false;
}

bool isCharacter(int key)
{
    return key > Qt::Key_Space && key < Qt::Key_Escape;
}

} // namespace

QString KeyRules::refusal(ActionId id, const QKeySequence& key)
{
    if (key.isEmpty())
        return tr("No key was pressed.");
    const QKeyCombination first = key[0];
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers();
    const bool bare = (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == Qt::NoModifier;
    const ActionScope scope = ActionCatalog::spec(id).scope;
    if (isForMovingAndEditing(first.key()) && modifiers == Qt::NoModifier)
        return tr("%1 moves and edits everywhere and cannot be changed.").arg(ActionCatalog::textOf(key));
    if (isEditing(key))
        return tr("%1 belongs to editing text.").arg(ActionCatalog::textOf(key));
    if (bare && isCharacter(first.key()) && scope == ActionScope::Composer)
        return tr("While writing, a letter alone is text. Add Ctrl or Alt.");
    const bool altGr = modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier);
    if (altGr && isCharacter(first.key()))
        return tr("Ctrl+Alt types a character on many keyboards. Choose others.");
    return {};
}

void KeyRules::apply(ActionCatalog& actions, const Settings& settings)
{
    for (const ActionSpec& spec : ActionCatalog::table()) {
        const auto chosen = settings.keys(QString::fromLatin1(spec.name));
        QList<QKeySequence> keys = ActionCatalog::defaultKeys(spec.id);
        if (chosen) {
            keys.clear();
            for (const QString& text : *chosen)
                keys.append(QKeySequence(text, QKeySequence::PortableText));
        }
        actions.setKeys(spec.id, keys);
    }
    actions.setSingleLetterKeys(settings.singleLetterKeys());
}

void KeyRules::keep(Settings& settings, ActionId id, const QList<QKeySequence>& keys)
{
    const QString name = QString::fromLatin1(ActionCatalog::spec(id).name);
    if (keys == ActionCatalog::defaultKeys(id)) {
        settings.setKeys(name, {});
        return;
    }
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    settings.setKeys(name, texts);
}

} // namespace sampan
