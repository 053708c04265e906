// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComposerFixture.h"
#include "ui/composer/AddressField.h"
#include "ui/composer/CompletionList.h"

#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>

namespace sampan::test
{

namespace
{

QStringList emails(const QString& text)
{
    QStringList found;
    for (const Recipient& recipient : recipientsFromText(text))
        found += recipient.mailbox.email;
    return found;
}

AddressProblem problem(const QString& text)
{
    return recipientsFromText(text).value(0).problem;
}

struct RecipientsTest : public WithComposer {
    AddressField* to() { return composer.recipients()->to(); }
    void typeInto(AddressField* field, const QString& words) { QTest::keyClicks(field->edit(), words); }
    void pressIn(AddressField* field, Qt::Key key) { QTest::keyClick(field->edit(), key); }
    void showFields()
    {
        composer.showRecipients(true);
        to()->setFocus();
    }
};

} // namespace

TEST(AddressesTest, ListsAsPeoplePasteThemAreRead)
{
    EXPECT_EQ(emails(QStringLiteral("Anke Vogt <a@b.example>; c@d.example,\"Vogt, Max\" <m@b.example>\n\te@f.example")),
              (QStringList{QStringLiteral("a@b.example"), QStringLiteral("c@d.example"), QStringLiteral("m@b.example"),
                           QStringLiteral("e@f.example")}));
    EXPECT_EQ(emails(QStringLiteral("a@b.example c@d.example")).size(), 2);
    EXPECT_EQ(emails(QStringLiteral("a@b.example；c@d.example，e@f.example")).size(), 3);
    EXPECT_EQ(emails(QStringLiteral("a@b.example, A@B.example")).size(), 1);
}

TEST(AddressesTest, NamesKeepTheirCommasAndQuotes)
{
    const auto unquoted = recipientsFromText(QStringLiteral("Vogt, Anke <a@b.example>"));
    ASSERT_EQ(unquoted.size(), 1);
    EXPECT_EQ(unquoted[0].mailbox, (Mailbox{QStringLiteral("Vogt, Anke"), QStringLiteral("a@b.example")}));
    const QString text = addressText(unquoted[0].mailbox);
    EXPECT_EQ(recipientsFromText(text).value(0).mailbox, unquoted[0].mailbox);
    EXPECT_EQ(recipientsFromText(QStringLiteral("a@b.example (Anke)")).value(0).mailbox.name, QStringLiteral("Anke"));
}

TEST(AddressesTest, InternationalDomainsTravelInAsciiAndAreShownAsWritten)
{
    EXPECT_EQ(emails(QStringLiteral("kunde@müller.de")), QStringList{QStringLiteral("kunde@xn--mller-kva.de")});
    EXPECT_EQ(readableAddress(QStringLiteral("kunde@xn--mller-kva.de")), QStringLiteral("kunde@müller.de"));
}

TEST(AddressesTest, WhatIsNoAddressSaysWhy)
{
    EXPECT_EQ(problem(QStringLiteral("nobody")), AddressProblem::NoAt);
    EXPECT_EQ(problem(QStringLiteral("@b.example")), AddressProblem::NothingBefore);
    EXPECT_EQ(problem(QStringLiteral("a@")), AddressProblem::NothingAfter);
    EXPECT_EQ(problem(QStringLiteral("a@localhost")), AddressProblem::NoDot);
    EXPECT_EQ(problem(QStringLiteral("a@@b.example")), AddressProblem::SeveralAts);
    EXPECT_EQ(problem(QStringLiteral("a..b@c.example")), AddressProblem::BadCharacter);
    EXPECT_EQ(problem(QStringLiteral("Anke <a b@c.example>")), AddressProblem::HasSpace);
    EXPECT_EQ(problem(QString(65, u'x') + QStringLiteral("@c.example")), AddressProblem::TooLong);
}

TEST_F(RecipientsTest, BackspaceChoosesTheLastChipAndThenRemovesIt)
{
    showFields();
    ASSERT_EQ(to()->recipients().size(), 1);
    pressIn(to(), Qt::Key_Backspace);
    EXPECT_EQ(to()->chosenChip(), 0);
    EXPECT_EQ(to()->recipients().size(), 1);
    pressIn(to(), Qt::Key_Backspace);
    EXPECT_TRUE(to()->recipients().isEmpty());
}

TEST_F(RecipientsTest, ArrowsWalkChipsAndReturnTakesOneBackIntoTheField)
{
    showFields();
    typeInto(to(), QStringLiteral("b@c.example,d@e.example,"));
    ASSERT_EQ(to()->recipients().size(), 3);
    pressIn(to(), Qt::Key_Left);
    pressIn(to(), Qt::Key_Left);
    EXPECT_EQ(to()->chosenChip(), 1);
    pressIn(to(), Qt::Key_Return);
    EXPECT_EQ(to()->edit()->text(), QStringLiteral("b@c.example"));
    EXPECT_EQ(to()->recipients().size(), 2);
}

TEST_F(RecipientsTest, AChangedRecipientStopsSendingUntilEnterConfirms)
{
    showFields();
    typeInto(composer.recipients()->cc(), QStringLiteral("other@firm.example,"));
    EXPECT_TRUE(composer.band()->isUnconfirmed());
    composer.editor()->setFocus();
    type(QStringLiteral("Guten Tag"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(world.outbox()->isEmpty());
    EXPECT_FALSE(composer.checkLine()->sentence().isEmpty());
    QWidget* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    QTest::keyClick(focus, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return !composer.band()->isUnconfirmed(); }));
    EXPECT_TRUE(world.outbox()->isEmpty()) << "confirming is not sending";
    press(Qt::Key_Return, Qt::ControlModifier);
    const QJsonArray cc = sentMessage().value(QStringLiteral("cc")).toArray();
    EXPECT_EQ(cc.first().toObject().value(QStringLiteral("email")).toString(), QStringLiteral("other@firm.example"));
}

TEST_F(RecipientsTest, AConfirmedChangeThatIsChangedAgainIsAskedAgain)
{
    showFields();
    typeInto(to(), QStringLiteral("b@c.example,"));
    composer.confirmRecipients();
    EXPECT_FALSE(composer.band()->isUnconfirmed());
    typeInto(to(), QStringLiteral("d@e.example,"));
    EXPECT_TRUE(composer.band()->isUnconfirmed());
}

TEST_F(RecipientsTest, AWrongAddressStopsAndSaysWhich)
{
    showFields();
    typeInto(to(), QStringLiteral("nobody"));
    composer.editor()->setFocus();
    type(QStringLiteral("Guten Tag"));
    composer.send(AfterSend::Nothing);
    EXPECT_TRUE(composer.checkLine()->sentence().contains(QStringLiteral("nobody")));
    EXPECT_TRUE(world.outbox()->isEmpty());
}

TEST_F(RecipientsTest, KnownCustomersAreOffered)
{
    showFields();
    AddressField* cc = composer.recipients()->cc();
    cc->setFocus();
    typeInto(cc, QStringLiteral("anke"));
    ASSERT_TRUE(waitUntil([this] {
        const auto* list = composer.findChild<CompletionList*>();
        return list && list->isOffering();
    }));
    pressIn(cc, Qt::Key_Return);
    ASSERT_EQ(cc->mailboxes().size(), 1);
    EXPECT_EQ(composer.recipients()->cc()->mailboxes().first().email, QStringLiteral("anke.vogt@posteo.example"));
}

TEST_F(RecipientsTest, ChangedRecipientsComeBackWithTheDraftAndAskAgain)
{
    showFields();
    typeInto(to(), QStringLiteral("b@c.example,"));
    composer.confirmRecipients();
    type(QStringLiteral("text"));
    ASSERT_TRUE(waitUntil([this] { return world.draft(conversation.id, DraftMode::Reply).to.size() == 2; }));
    Composer other(world.context);
    other.setTarget(target());
    ASSERT_TRUE(waitUntil([&] { return other.recipients()->to()->mailboxes().size() == 2; }));
    EXPECT_TRUE(other.band()->isUnconfirmed());
}

} // namespace sampan::test
