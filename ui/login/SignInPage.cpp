// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/SignInPage.h"

#include "ui/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
constexpr int formWidth = 360;
constexpr int shortestPassphrase = 8;
} // namespace

SignInPage::SignInPage(const Theme& theme, SessionControl* session, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_session(session), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("signInPage"));
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeTrust());
    m_pages->addWidget(makePassphrase());
    connect(&theme, &Theme::changed, this, &SignInPage::fit, Qt::QueuedConnection);
    fit();
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_pages, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(session, &SessionControl::askTrust, this, &SignInPage::showTrust);
    connect(session, &SessionControl::askPassphrase, this, &SignInPage::showPassphrase);
    connect(session, &SessionControl::failed, this, &SignInPage::showFailure);
    connect(session, &SessionControl::signedIn, this, [this](const Agent& agent) {
        setBusy(false);
        m_password->clear();
        m_pages->setCurrentIndex(0);
        Q_EMIT signedIn(agent);
    });
}

void SignInPage::addTitle(QVBoxLayout* column, QWidget* page, const QString& text)
{
    auto* title = new TextLabel(m_theme, FontRole::Title, Token::Text1, text, page);
    title->setWordWrap(true);
    column->addWidget(title);
}

Field* SignInPage::addField(QVBoxLayout* column, QWidget* page, const QString& label, const QString& name)
{
    auto* text = new TextLabel(m_theme, FontRole::Body, Token::Text2, label, page);
    auto* field = new Field(m_theme, page);
    field->setObjectName(name);
    field->setAccessibleName(label);
    text->setBuddy(field);
    column->addWidget(text);
    column->addSpacing(4);
    column->addWidget(field);
    column->addSpacing(12);
    return field;
}

QWidget* SignInPage::makeForm()
{
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(0);
    addTitle(column, page, tr("Sign in to Sampan"));
    column->addSpacing(16);
    m_server = addField(column, page, tr("Server"), QStringLiteral("server"));
    m_server->setPlaceholderText(tr("desk.example.com"));
    m_user = addField(column, page, tr("User"), QStringLiteral("user"));
    m_user->setPlaceholderText(tr("name@example.com"));
    m_password = addField(column, page, tr("Password"), QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_server->setText(m_session->lastServer().isEmpty() ? QString() : m_session->lastServer().toString());
    m_user->setText(m_session->lastUser());
    m_error = new TextLabel(m_theme, FontRole::Body, Token::Danger, {}, page);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("signInError"));
    m_error->setContentsMargins(0, 0, 0, 8); // as far from the button as from the field
    m_error->hide();
    column->addWidget(m_error);
    column->addSpacing(4);
    m_signIn = new PrimaryButton(m_theme, tr("Sign in"), {}, page);
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_signIn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_signIn);
    column->addStretch(1);
    connect(m_signIn, &QAbstractButton::clicked, this, &SignInPage::submit);
    for (Field* field : {m_server, m_user, m_password})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::submit);
    return page;
}

QWidget* SignInPage::makeTrust()
{
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(8);
    addTitle(column, page, tr("Is this your server?"));
    m_trustText = new TextLabel(m_theme, FontRole::Body, Token::Text2, {}, page);
    m_trustText->setWordWrap(true);
    column->addWidget(m_trustText);
    m_fingerprint = new TextLabel(m_theme, FontRole::Code, Token::Text1, {}, page);
    m_fingerprint->setWordWrap(true);
    m_fingerprint->setAccessibleName(tr("Fingerprint"));
    m_fingerprint->setObjectName(QStringLiteral("fingerprint"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_fingerprint);
    auto* trust = new PrimaryButton(m_theme, tr("It is the same, go on"), QStringLiteral("shield-check"), page);
    trust->setObjectName(QStringLiteral("trust"));
    auto* refuse = new Button(m_theme, Button::Kind::Plain, tr("Cancel"), {}, page);
    refuse->setObjectName(QStringLiteral("refuse"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(trust);
    buttons->addWidget(refuse);
    buttons->addStretch(1);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(trust, &QAbstractButton::clicked, this, [this] {
        m_pages->setCurrentIndex(0);
        m_session->answerTrust(true);
    });
    connect(refuse, &QAbstractButton::clicked, this, [this] {
        m_pages->setCurrentIndex(0);
        setBusy(false);
        m_session->answerTrust(false);
    });
    return page;
}

QWidget* SignInPage::makePassphrase()
{
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(0);
    addTitle(column, page, tr("Passphrase"));
    column->addSpacing(8);
    m_passphraseText = new TextLabel(m_theme, FontRole::Body, Token::Text2, {}, page);
    m_passphraseText->setWordWrap(true);
    column->addWidget(m_passphraseText);
    column->addSpacing(12);
    m_passphrase = addField(column, page, tr("Passphrase"), QStringLiteral("passphrase"));
    m_again = new QWidget(page);
    auto* again = new QVBoxLayout(m_again);
    again->setContentsMargins(0, 0, 0, 0);
    again->setSpacing(0);
    m_passphraseAgain = addField(again, m_again, tr("The same again"), QStringLiteral("passphraseAgain"));
    column->addWidget(m_again);
    for (Field* field : {m_passphrase, m_passphraseAgain}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::submitPassphrase);
    }
    m_passphraseError = new TextLabel(m_theme, FontRole::Body, Token::Danger, {}, page);
    m_passphraseError->setObjectName(QStringLiteral("passphraseError"));
    m_passphraseError->setWordWrap(true);
    m_passphraseError->setContentsMargins(0, 0, 0, 8);
    m_passphraseError->hide();
    column->addWidget(m_passphraseError);
    auto* go = new PrimaryButton(m_theme, tr("Go on"), {}, page);
    go->setObjectName(QStringLiteral("passphraseGo"));
    auto* cancel = new Button(m_theme, Button::Kind::Plain, tr("Cancel"), {}, page);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(go);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(go, &QAbstractButton::clicked, this, &SignInPage::submitPassphrase);
    connect(cancel, &QAbstractButton::clicked, this, [this] {
        m_pages->setCurrentIndex(0);
        setBusy(false);
        m_session->answerPassphrase({});
    });
    return page;
}

/// A stacked page does not ask its labels for the height of wrapped text, so they say it themselves.
void SignInPage::fit()
{
    constexpr int margins = 8;
    m_pages->setFixedWidth(m_theme.scaled(formWidth));
    for (QLabel* label : m_pages->findChildren<QLabel*>()) {
        if (label->wordWrap())
            label->setMinimumHeight(label->text().isEmpty() ? 0 : label->heightForWidth(m_pages->width() - margins));
    }
}

void SignInPage::setNotice(const QString& sentence)
{
    m_error->setText(sentence);
    fit();
    m_error->setVisible(!sentence.isEmpty());
}

void SignInPage::setBusy(bool busy)
{
    for (QWidget* each :
         {static_cast<QWidget*>(m_server), static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password)})
        each->setEnabled(!busy);
    m_signIn->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

void SignInPage::submit()
{
    if (!m_signIn->isEnabled())
        return;
    Field* missing = nullptr;
    for (Field* field : {m_server, m_user, m_password}) {
        const bool empty = field->text().trimmed().isEmpty();
        field->setError(empty);
        if (empty && !missing)
            missing = field;
    }
    setNotice(missing ? tr("Fill in server, user and password.") : QString());
    if (missing) {
        missing->setFocus();
        return;
    }
    setBusy(true);
    m_session->signIn(m_server->text().trimmed(), m_user->text().trimmed(), m_password->text());
}

void SignInPage::submitPassphrase()
{
    const QString text = m_passphrase->text();
    QString problem;
    if (m_isNewPassphrase && text.size() < shortestPassphrase)
        problem = tr("Use at least %n character(s).", nullptr, shortestPassphrase);
    else if (m_isNewPassphrase && text != m_passphraseAgain->text())
        problem = tr("The two are not the same.");
    else if (text.isEmpty())
        problem = tr("Enter the passphrase.");
    m_passphraseError->setText(problem);
    fit();
    m_passphraseError->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    m_passphrase->clear();
    m_passphraseAgain->clear();
    m_session->answerPassphrase(text);
}

void SignInPage::showTrust(const QString& host, const QString& fingerprint)
{
    m_trustText->setText(tr("%1 has a certificate of a private authority. Compare this fingerprint with the one your "
                            "administrator gave you. It is asked only once.")
                             .arg(host));
    m_fingerprint->setText(fingerprint);
    m_fingerprint->setAccessibleName(tr("Fingerprint: %1").arg(fingerprint));
    fit();
    m_pages->setCurrentIndex(1);
}

void SignInPage::showPassphrase(bool isNew)
{
    m_isNewPassphrase = isNew;
    m_passphraseText->setText(
        isNew ? tr("This computer has no keychain. Choose a passphrase that protects your sign-in and "
                   "the data kept here; it is asked at every start.")
              : tr("It opens your sign-in and the data kept on this computer."));
    m_again->setVisible(isNew);
    m_pages->setCurrentIndex(2);
    fit();
    m_passphrase->setFocus();
}

void SignInPage::showFailure(const Error& error)
{
    setBusy(false);
    if (error.code == ErrorCode::StorageKeyWrong && m_pages->currentIndex() == 2) {
        m_passphraseError->setText(ErrorText::sentence(error));
        m_passphraseError->show();
        fit();
        m_passphrase->setFocus();
        return;
    }
    m_pages->setCurrentIndex(0);
    setNotice(ErrorText::sentence(error));
    const bool credentials = error.code == ErrorCode::SignInRefused;
    m_password->setError(credentials);
    if (credentials) {
        m_password->setFocus();
        m_password->selectAll();
    }
}

void SignInPage::showEvent(QShowEvent*)
{
    for (Field* field : {m_server, m_user, m_password}) {
        if (field->text().isEmpty()) {
            field->setFocus();
            return;
        }
    }
}

void SignInPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::BgContent));
}

} // namespace sampan
