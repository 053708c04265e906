// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ActionCatalog.h"

#include <QCoreApplication>

namespace sampan
{

class Settings;

/// What may be a shortcut, and how the agent's choice of keys gets into the catalogue.
class KeyRules
{
    Q_DECLARE_TR_FUNCTIONS(sampan::KeyRules)

public:
    /// Why `key` cannot stand for `id`, as a sentence; empty if it can. Conflicts are ActionCatalog's.
    static QString refusal(ActionId id, const QKeySequence& key);
    /// Gives every action the keys chosen in `settings`, or its own.
    static void apply(ActionCatalog& actions, const Settings& settings);
    /// Keeps an action's keys; the ones of the table are forgotten, so that a later version can improve them.
    static void keep(Settings& settings, ActionId id, const QList<QKeySequence>& keys);
};

} // namespace sampan
