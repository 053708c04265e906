// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/SessionControl.h"
#include "ui/Theme.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace sampan
{

class Button;
class Field;
class TextLabel;

/// Signing in: server, user, password; the question whether a private server is trusted; the passphrase where no
/// keychain answers. Every failure is a sentence in its place, and what was typed stays.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    SignInPage(const Theme& theme, SessionControl* session, QWidget* parent = nullptr);

    /// A sentence above the form ("You were signed out from elsewhere").
    void setNotice(const QString& sentence);
    void fit();
    /// While it is being signed in, also by the program itself: nothing can be typed.
    void setBusy(bool busy);

    /// What the session asks or says; connected to it.
    void showTrust(const QString& host, const QString& fingerprint);
    void showPassphrase(bool isNew);
    void showFailure(const Error& error);

Q_SIGNALS:
    void signedIn(const sampan::Agent& agent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeTrust();
    QWidget* makePassphrase();
    void addTitle(QVBoxLayout* column, QWidget* page, const QString& text);
    Field* addField(QVBoxLayout* column, QWidget* page, const QString& label, const QString& name);
    void submit();
    void submitPassphrase();

    const Theme& m_theme;
    SessionControl* m_session;
    QStackedWidget* m_pages;
    Field* m_server;
    Field* m_user;
    Field* m_password;
    TextLabel* m_error;
    Button* m_signIn;
    TextLabel* m_trustText;
    TextLabel* m_fingerprint;
    TextLabel* m_passphraseText;
    Field* m_passphrase;
    QWidget* m_again; ///< the second field with its label; only for a new passphrase
    Field* m_passphraseAgain;
    TextLabel* m_passphraseError;
    bool m_isNewPassphrase = false;
};

} // namespace sampan
