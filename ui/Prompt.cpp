// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Prompt.h"

#include "ui/QuestionBox.h"

namespace sampan
{

namespace
{

// The only replaceable thing of the program, and only tests replace it: a question has no other way to be answered
// there.
Prompt::Responder& responder()
{
    static Prompt::Responder function;
    return function;
}

} // namespace

void Prompt::ask(const Theme& theme, QWidget* parent, const Question& question, Done done)
{
    if (responder()) {
        done(responder()(question));
        return;
    }
    auto* box = new QuestionBox(theme, parent->window(), question, std::move(done));
    box->open();
}

void Prompt::setResponder(Responder function)
{
    responder() = std::move(function);
}

} // namespace sampan
