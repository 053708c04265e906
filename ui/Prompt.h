// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QString>
#include <functional>

class QWidget;

namespace sampan
{

/// A question about something that cannot be undone. Never a nested event loop: `done` is called once with the answer.
struct Question {
    QString title;   ///< "Discard this draft?"
    QString text;    ///< "212 characters to Anke Vogt are lost."
    QString confirm; ///< "Discard"; shown as danger
    QString keep;    ///< "Keep"; the default and the answer of Esc
};

class Prompt
{
public:
    using Done = std::function<void(bool confirmed)>;
    using Responder = std::function<bool(const Question&)>;

    /// Shows the question over `parent`'s window; `done` gets false when it is closed, also when the window goes.
    static void ask(const Theme& theme, QWidget* parent, const Question& question, Done done);
    /// Tests answer at once instead of showing anything; an empty function restores the real one.
    static void setResponder(Responder responder);
};

} // namespace sampan
