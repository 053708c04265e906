// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/QuestionBox.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sampan
{

QuestionBox::QuestionBox(const Theme& theme, QWidget* window, const Question& question, Prompt::Done done)
    : Overlay(theme, window), m_done(std::move(done)),
      m_keep(new Button(theme, Button::Kind::Plain, question.keep, {}, this))
{
    setObjectName(QStringLiteral("question"));
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);
    auto* title = new TextLabel(theme, FontRole::Body, Token::Text1, question.title, this);
    title->setStrong(true);
    auto* text = new TextLabel(theme, FontRole::Body, Token::Text2, question.text, this);
    text->setWordWrap(true);
    m_keep->setKeyHint(QStringLiteral("Esc"));
    m_keep->setObjectName(QStringLiteral("keep"));
    auto* confirm = new Button(theme, Button::Kind::Danger, question.confirm, {}, this);
    confirm->setObjectName(QStringLiteral("confirm"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(confirm);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(12);
    column->addLayout(buttons);
    setShape(360, qMax(64, window->height() / 4), 400);
    setGrowing(true);
    setFitting(true);
    connect(m_keep, &QAbstractButton::clicked, this, &Overlay::close);
    connect(confirm, &QAbstractButton::clicked, this, [this] { answer(true); });
    connect(this, &Overlay::opened, m_keep, [this] { m_keep->setFocus(); });
    connect(this, &Overlay::closed, this, [this] { answer(false); });
}

QuestionBox::~QuestionBox()
{
    if (m_done)
        m_done(false);
}

void QuestionBox::answer(bool confirmed)
{
    const Prompt::Done done = std::exchange(m_done, {});
    close();
    deleteLater();
    if (done)
        done(confirmed);
}

} // namespace sampan
