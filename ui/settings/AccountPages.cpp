// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of accounts with their storage, and of the program itself.
#include "storage/CacheFacts.h"
#include "storage/Store.h"
#include "ui/Diagnostics.h"
#include "ui/Format.h"
#include "ui/Settings.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsPages.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>

namespace sampan
{

namespace
{

void readFacts(const WorkspaceContext& context, QObject* receiver,
               std::function<void(const std::optional<CacheFacts>&)> done)
{
    context.store->fetch<CacheFacts>([](ReadConnection& connection) { return readCacheFacts(connection); }, receiver,
                                     [done = std::move(done)](const Result<CacheFacts>& facts) {
                                         done(facts ? std::optional(*facts) : std::nullopt);
                                     });
}

} // namespace

SettingsPage* SettingsPages::accounts(const WorkspaceContext& context, QWidget* parent, std::function<void()> signOut)
{
    const Theme& theme = *context.theme;
    auto* page = new SettingsPage(theme, QStringLiteral("accounts"), tr("Accounts and storage"), parent);
    auto* leave = new Button(theme, Button::Kind::Plain, tr("Sign out…"), QStringLiteral("log-out"), page);
    page->addRow(tr("Signed in as %1").arg(context.self.name), leave);
    QObject::connect(leave, &QAbstractButton::clicked, page, std::move(signOut));
    if (AccountSwitcher* switcher = context.accounts) {
        const QList<AccountSwitcher::Account> accounts = switcher->accounts();
        for (const AccountSwitcher::Account& account : accounts) {
            if (account.isThis)
                continue;
            auto* open = new Button(theme, Button::Kind::Plain, tr("Open"), QStringLiteral("external-link"), page);
            page->addRow(account.name, open, account.server);
            QObject::connect(open, &QAbstractButton::clicked, switcher,
                             [switcher, key = account.key] { switcher->open(key); });
        }
        auto* add = new Button(theme, Button::Kind::Plain, tr("Add…"), QStringLiteral("user-plus"), page);
        page->addRow(tr("Another account"), add, tr("It opens in a window of its own."));
        QObject::connect(add, &QAbstractButton::clicked, switcher, &AccountSwitcher::addAccount);
    }
    auto* size = new TextLabel(theme, FontRole::Body, Token::Text2, {}, page);
    page->addRow(tr("On this computer, encrypted"), size,
                 tr("Conversations that the server has can be fetched again; the outbox cannot."));
    readFacts(context, size, [size](const std::optional<CacheFacts>& facts) {
        if (facts)
            size->setText(SettingsPages::tr("%1, %n conversation(s)", nullptr, static_cast<int>(facts->conversations))
                              .arg(Format::size(facts->cacheBytes + facts->outboxBytes)));
    });
    return page;
}

SettingsPage* SettingsPages::about(const WorkspaceContext& context, QWidget* parent)
{
    const Theme& theme = *context.theme;
    auto* page = new SettingsPage(theme, QStringLiteral("about"), tr("About and diagnostics"), parent);
    auto* words = new TextLabel(
        theme, FontRole::Body, Token::Text1,
        tr("Sampan %1, free software under the GPL, version 3 or later.").arg(QStringLiteral(SAMPAN_VERSION)), page);
    words->setWordWrap(true);
    page->addWide(words, {words->text()});
    auto* text = new QPlainTextEdit(page);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setObjectName(QStringLiteral("diagnostics"));
    text->setAccessibleName(tr("Diagnostics"));
    text->setFont(theme.font(FontRole::Code));
    auto* copy = new Button(theme, Button::Kind::Plain, tr("Copy"), QStringLiteral("copy"), page);
    page->addRow(tr("Diagnostics"), copy,
                 tr("For whoever helps you: versions, sizes and states, nothing about anybody."));
    page->addWide(text, {tr("Diagnostics"), QStringLiteral("Qt SQLite")}, true);
    const auto fill = [text, context](const std::optional<CacheFacts>& facts) {
        text->setPlainText(
            diagnosticsText(*context.sync, facts, context.theme->uiLanguage(), context.theme->textScale()));
    };
    fill({});
    readFacts(context, text, fill);
    QObject::connect(copy, &QAbstractButton::clicked, text, [text, copy] {
        QGuiApplication::clipboard()->setText(text->toPlainText());
        copy->setText(SettingsPages::tr("Copied"));
    });
    return page;
}

} // namespace sampan
