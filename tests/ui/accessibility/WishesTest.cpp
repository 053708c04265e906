// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/HighContrast.h"
#include "ui/Language.h"
#include "ui/PseudoTranslator.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QLocale>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

QColor at(const TokenColors& colors, Token token)
{
    return colors.at(static_cast<size_t>(token));
}

QPalette yellowOnBlack()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Text, Qt::yellow);
    palette.setColor(QPalette::Highlight, Qt::cyan);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

TEST(HighContrast, TakesTheSystemsPaletteWhereItIsOne)
{
    const TokenColors colors = highContrastColors(yellowOnBlack(), true);
    EXPECT_EQ(at(colors, Token::BgContent), QColor(Qt::black));
    EXPECT_EQ(at(colors, Token::Text3), QColor(Qt::yellow));
    EXPECT_EQ(at(colors, Token::Accent), QColor(Qt::cyan));
}

TEST(HighContrast, EveryTextStandsOutOnEveryGround)
{
    for (const bool dark : {false, true}) {
        for (const QPalette& system : {QPalette(), yellowOnBlack()}) {
            const TokenColors colors = highContrastColors(system, dark);
            for (const Token ground : {Token::BgWindow, Token::BgContent, Token::BgSelected, Token::BgHover,
                                       Token::BgPressed, Token::NoteBg, Token::DangerTint, Token::MarkFind}) {
                for (const Token text : {Token::Text1, Token::Text3, Token::Danger, Token::AccentText, Token::Store3})
                    EXPECT_GE(contrastRatio(at(colors, text), at(colors, ground)), 7.0)
                        << tokenName(text).data() << " on " << tokenName(ground).data() << " dark " << dark;
            }
            for (const Token solid : {Token::Accent, Token::DangerSolid, Token::WarnSolid})
                EXPECT_GE(contrastRatio(at(colors, Token::OnAccent), at(colors, solid)), 7.0)
                    << tokenName(solid).data();
        }
    }
}

TEST(HighContrast, TheThemeSwitchesAndComesBack)
{
    Theme theme;
    theme.install();
    theme.setChoice(Theme::Choice::Light);
    const QColor usual = theme.color(Token::Text3);
    int told = 0;
    QObject::connect(&theme, &Theme::changed, &theme, [&told] { ++told; });
    theme.setHighContrast(true);
    EXPECT_EQ(told, 1);
    EXPECT_GE(contrastRatio(theme.color(Token::Text3), theme.color(Token::BgContent)), 7.0);
    theme.setHighContrast(false);
    EXPECT_EQ(theme.color(Token::Text3), usual);
}

TEST(ReducedMotion, StopsTheCursorAndLetsItBlinkAgain)
{
    Theme theme;
    QApplication::setCursorFlashTime(900);
    theme.setReducedMotion(true);
    EXPECT_EQ(QApplication::cursorFlashTime(), 0);
    EXPECT_FALSE(QApplication::isEffectEnabled(Qt::UI_FadeTooltip));
    theme.setReducedMotion(false);
    EXPECT_EQ(QApplication::cursorFlashTime(), 900);
}

TEST(Languages, ArabicMirrorsAndEnglishTurnsBack)
{
    EXPECT_EQ(installLanguage(QStringLiteral("ar")), u"ar");
    EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    EXPECT_EQ(QLocale().language(), QLocale::Arabic);
    EXPECT_EQ(QCoreApplication::translate("sampan::ActionCatalog", "Send"), QStringLiteral("إرسال"));
    EXPECT_EQ(installLanguage(QStringLiteral("en")), u"en");
    EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    EXPECT_EQ(QCoreApplication::translate("sampan::ActionCatalog", "Send"), QStringLiteral("Send"));
}

TEST(Languages, ArabicHasItsSixPlurals)
{
    installLanguage(QStringLiteral("ar"));
    QStringList forms;
    for (const int n : {0, 1, 2, 3, 11, 100})
        forms.append(QCoreApplication::translate("sampan::AttachmentStrip", "%n files", nullptr, n));
    forms.removeDuplicates();
    EXPECT_EQ(forms.size(), 6);
    EXPECT_EQ(forms.at(2), QStringLiteral("ملفان"));
    installLanguage(QStringLiteral("en"));
}

TEST(PseudoLanguage, IsLongerAndKeepsWhatIsFilledIn)
{
    const QString made = pseudoText(QStringLiteral("Sent %1 of %n, <b>%L2</b>"));
    EXPECT_TRUE(made.startsWith(u'[') && made.endsWith(u']'));
    for (const QString& kept : {QStringLiteral("%1"), QStringLiteral("%n"), QStringLiteral("<b>%L2</b>")})
        EXPECT_TRUE(made.contains(kept)) << made.toStdString();
    EXPECT_FALSE(made.contains(u"Sent"));
    EXPECT_GE(pseudoText(QStringLiteral("Conversation")).size(), 17);
    EXPECT_EQ(pseudoText(QStringLiteral(", ")), u", ");
}

TEST(PseudoLanguage, IsSpokenOnlyWhenAskedFor)
{
    installLanguage(QStringLiteral("qps"));
    EXPECT_EQ(QCoreApplication::translate("sampan::ActionCatalog", "Send"), pseudoText(QStringLiteral("Send")));
    for (const InterfaceLanguage& each : interfaceLanguages())
        EXPECT_NE(each.code, u"qps");
    EXPECT_TRUE(isInterfaceLanguage(QStringLiteral("qps")));
    EXPECT_FALSE(isInterfaceLanguage(QStringLiteral("fr")));
    installLanguage(QStringLiteral("en"));
}

} // namespace
} // namespace sampan
