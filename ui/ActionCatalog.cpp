// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActionCatalog.h"

#include <QCoreApplication>
#include <QWidget>

namespace sampan
{

namespace
{

bool isSingleLetter(const QKeySequence& key)
{
    if (key.isEmpty())
        return false;
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    const int code = key[0].key();
    return modifiers == Qt::NoModifier && code > Qt::Key_Space && code < Qt::Key_Escape;
}

qsizetype at(ActionId id)
{
    return static_cast<qsizetype>(id);
}

} // namespace

ActionCatalog::ActionCatalog(QObject* parent) : QObject(parent)
{
    for (const ActionSpec& line : table()) {
        auto* action = new QAction(QCoreApplication::translate("sampan::ActionCatalog", line.text), this);
        action->setObjectName(QLatin1StringView(line.name));
        const bool everywhere = line.scope == ActionScope::Everywhere;
        action->setShortcutContext(everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        action->setVisible(!line.waits);
        m_actions.append(action);
        m_keys.append(defaultKeys(line.id));
        m_handlers.append(0);
    }
    applyKeys();
}

const ActionSpec& ActionCatalog::spec(ActionId id)
{
    return table()[static_cast<size_t>(id)];
}

QAction* ActionCatalog::action(ActionId id) const
{
    return m_actions.at(at(id));
}

void ActionCatalog::countHandler(ActionId id, QObject* receiver)
{
    const auto count = [this, id](int by) {
        m_handlers[at(id)] += by;
        action(id)->setVisible(isOffered(id));
    };
    count(1);
    connect(receiver, &QObject::destroyed, this, [count] { count(-1); });
}

bool ActionCatalog::isOffered(ActionId id) const
{
    return !spec(id).waits || m_handlers.at(at(id)) > 0;
}

void ActionCatalog::setAvailable(ActionId id, bool available, const QString& reason)
{
    action(id)->setEnabled(available);
    action(id)->setToolTip(available ? QString() : reason);
}

QString ActionCatalog::reason(ActionId id) const
{
    return action(id)->isEnabled() ? QString() : action(id)->toolTip();
}

QString ActionCatalog::textOf(const QKeySequence& key)
{
    return key.toString(QKeySequence::NativeText).replace(QStringLiteral("Return"), QStringLiteral("Enter"));
}

QString ActionCatalog::keyText(ActionId id) const
{
    return textOf(m_keys.at(at(id)).value(0));
}

QString ActionCatalog::keyHint(ActionId id) const
{
    QString text = m_keys.at(at(id)).value(0).toString(QKeySequence::NativeText);
    // Under its name in the language of the system.
    text.replace(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText), QStringLiteral("↵"));
    return text.size() > 1 ? text.replace(u'+', u' ') : text;
}

void ActionCatalog::attach(ActionScope scope, QWidget* widget)
{
    for (const ActionSpec& line : table()) {
        if (line.scope == scope)
            widget->addAction(action(line.id));
    }
}

void ActionCatalog::setSingleLetterKeys(bool on)
{
    if (m_singleLetters == on)
        return;
    m_singleLetters = on;
    applyKeys();
}

QList<QKeySequence> ActionCatalog::keys(ActionId id) const
{
    return m_keys.at(at(id));
}

QList<QKeySequence> ActionCatalog::defaultKeys(ActionId id)
{
    QList<QKeySequence> keys;
    const QStringList parts = QString::fromLatin1(spec(id).keys).split(QStringLiteral(" | "), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        keys.append(QKeySequence(part, QKeySequence::PortableText));
    return keys;
}

void ActionCatalog::setKeys(ActionId id, const QList<QKeySequence>& keys)
{
    if (m_keys.at(at(id)) == keys)
        return;
    m_keys[at(id)] = keys;
    applyKeys();
}

bool ActionCatalog::overlap(ActionScope one, ActionScope other)
{
    if (one == other || one == ActionScope::Everywhere || other == ActionScope::Everywhere)
        return true;
    return one != ActionScope::Composer && other != ActionScope::Composer;
}

QList<ActionId> ActionCatalog::conflicts(ActionId id, const QKeySequence& key) const
{
    QList<ActionId> found;
    for (const ActionSpec& line : table()) {
        if (line.id == id || !overlap(line.scope, spec(id).scope))
            continue;
        const QList<QKeySequence> taken = keys(line.id);
        const bool meets = std::any_of(taken.begin(), taken.end(), [&key](const QKeySequence& each) {
            return each.matches(key) != QKeySequence::NoMatch || key.matches(each) != QKeySequence::NoMatch;
        });
        if (meets)
            found.append(line.id);
    }
    return found;
}

void ActionCatalog::applyKeys()
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        QList<QKeySequence> keys;
        for (const QKeySequence& key : m_keys.at(i)) {
            if (m_singleLetters || !isSingleLetter(key))
                keys.append(key);
        }
        m_actions.at(i)->setShortcuts(keys);
    }
    Q_EMIT keysChanged();
}

} // namespace sampan
