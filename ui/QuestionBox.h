// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Prompt.h"
#include "ui/widgets/Overlay.h"

namespace sampan
{

class Button;

/// The panel of Prompt. Deletes itself after the answer.
class QuestionBox : public Overlay
{
    Q_OBJECT

public:
    QuestionBox(const Theme& theme, QWidget* window, const Question& question, Prompt::Done done);
    ~QuestionBox() override;

private:
    void answer(bool confirmed);

    Prompt::Done m_done;
    Button* m_keep;
};

} // namespace sampan
