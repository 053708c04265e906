// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SignOutPanel.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sampan
{

SignOutPanel::SignOutPanel(const Theme& theme, int unsent, QWidget* window) : Overlay(theme, window)
{
    setObjectName(QStringLiteral("signOutPanel"));
    setAccessibleName(tr("Sign out"));
    auto* title = new TextLabel(theme, FontRole::Body, Token::Text1, tr("Sign out?"), this);
    title->setStrong(true);
    auto* text = new TextLabel(theme, FontRole::Body, Token::Text2, {}, this);
    text->setWordWrap(true);
    text->setText(unsent > 0 ? tr("Wiping removes all data from this computer, also %n entry(s) of the outbox that the "
                                  "server does not have yet.",
                                  nullptr, unsent)
                             : tr("Keeping leaves the encrypted data on this computer for your next sign-in."));
    auto* cancel = new Button(theme, Button::Kind::Plain, tr("Stay"), {}, this);
    cancel->setKeyHint(QStringLiteral("Esc"));
    auto* keep = new Button(theme, Button::Kind::Plain, tr("Sign out, keep data"), {}, this);
    keep->setObjectName(QStringLiteral("signOutKeep"));
    auto* wipe = new Button(theme, Button::Kind::Danger, tr("Sign out and wipe"), {}, this);
    wipe->setObjectName(QStringLiteral("signOutWipe"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (Button* each : {cancel, keep, wipe})
        buttons->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(12);
    column->addLayout(buttons);
    setShape(460, 160, 400);
    setGrowing(true);
    setFitting(true);
    connect(cancel, &QAbstractButton::clicked, this, &Overlay::close);
    connect(keep, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT keepChosen();
    });
    connect(wipe, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT wipeChosen();
    });
    connect(this, &Overlay::opened, keep, [keep] { keep->setFocus(); });
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
}

} // namespace sampan
