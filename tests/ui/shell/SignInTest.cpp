// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/SignInPage.h"

#include "ui/ErrorText.h"
#include "ui/widgets/Field.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

class ScriptedSession final : public SessionControl
{
public:
    QString asked;
    int trusted = -1;
    QString passphrase;
    bool isSignedIn() const override { return false; }
    Agent agent() const override { return {}; }
    QUrl server() const override { return {}; }
    QUrl lastServer() const override { return QUrl(QStringLiteral("https://desk.example")); }
    QString lastUser() const override { return QStringLiteral("mei@lumora.example"); }
    void signIn(const QString& server, const QString& user, const QString& password) override
    {
        asked = server + u'|' + user + u'|' + password;
    }
    void answerTrust(bool yes) override { trusted = yes ? 1 : 0; }
    void answerPassphrase(const QString& text) override { passphrase = text; }
    void cancel() override {}
    void signOut(Leaving) override {}
};

class SignIn : public testing::Test
{
protected:
    SignIn() { page.show(); }
    template <typename T> T* find(const char* name) { return page.findChild<T*>(QLatin1StringView(name)); }
    void type(const char* field, const char* text)
    {
        find<Field>(field)->clear();
        QTest::keyClicks(find<Field>(field), QLatin1StringView(text));
    }

    Theme theme;
    ScriptedSession session;
    SignInPage page{theme, &session};
};

TEST_F(SignIn, EnterInTheLastFieldSignsIn)
{
    type("password", "secret");
    QTest::keyClick(find<Field>("password"), Qt::Key_Return);
    EXPECT_EQ(session.asked, QStringLiteral("https://desk.example|mei@lumora.example|secret"));
    EXPECT_FALSE(find<QAbstractButton>("signIn")->isEnabled());
}

TEST_F(SignIn, EmptyFieldsAreSaidInPlace)
{
    QTest::keyClick(find<Field>("password"), Qt::Key_Return);
    EXPECT_TRUE(session.asked.isEmpty());
    EXPECT_TRUE(find<QLabel>("signInError")->isVisible());
}

TEST_F(SignIn, ARefusalKeepsWhatWasTypedAndSaysWhy)
{
    type("password", "wrong");
    QTest::keyClick(find<Field>("password"), Qt::Key_Return);
    const Error error{ErrorCode::SignInRefused, {}, {}};
    Q_EMIT session.failed(error);
    EXPECT_EQ(find<QLabel>("signInError")->text(), ErrorText::sentence(error));
    EXPECT_EQ(find<Field>("password")->text(), QStringLiteral("wrong"));
    EXPECT_TRUE(find<QAbstractButton>("signIn")->isEnabled());
}

TEST_F(SignIn, TheFingerprintIsShownAndTrustIsAnswered)
{
    Q_EMIT session.askTrust(QStringLiteral("desk.example"), QStringLiteral("AB:CD:EF"));
    EXPECT_EQ(find<QLabel>("fingerprint")->text(), QStringLiteral("AB:CD:EF"));
    EXPECT_TRUE(find<QLabel>("fingerprint")->isVisible());
    QTest::keyClick(find<QAbstractButton>("trust"), Qt::Key_Space);
    EXPECT_EQ(session.trusted, 1);
}

TEST_F(SignIn, ANewPassphraseIsAskedTwice)
{
    Q_EMIT session.askPassphrase(true);
    type("passphrase", "long enough");
    type("passphraseAgain", "long enuogh");
    QTest::keyClick(find<Field>("passphraseAgain"), Qt::Key_Return);
    EXPECT_TRUE(session.passphrase.isEmpty());
    EXPECT_TRUE(find<QLabel>("passphraseError")->isVisible());
    type("passphraseAgain", "long enough");
    QTest::keyClick(find<Field>("passphraseAgain"), Qt::Key_Return);
    EXPECT_EQ(session.passphrase, QStringLiteral("long enough"));
}

TEST_F(SignIn, AKnownPassphraseIsAskedOnceAndItsSecondFieldIsGoneWithItsLabel)
{
    Q_EMIT session.askPassphrase(false);
    EXPECT_FALSE(find<Field>("passphraseAgain")->isVisible());
    for (const QLabel* label : page.findChildren<QLabel*>())
        EXPECT_FALSE(label->isVisible() && label->buddy() == find<Field>("passphraseAgain"));
}

TEST_F(SignIn, EveryFieldHasAnAccessibleName)
{
    for (const Field* field : page.findChildren<Field*>())
        EXPECT_FALSE(field->accessibleName().isEmpty());
}

} // namespace
} // namespace sampan
