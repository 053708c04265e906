// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PlainStrokes.h"
#include "ui/Theme.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

const QString kLatin = QStringLiteral("Lumora Home");
const QString kHan = QStringLiteral("等待最久");

/// "family style" of every font that draws the text.
QStringList facesOf(const QFont& font, const QString& text)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QStringList faces;
    for (const QGlyphRun& run : layout.glyphRuns())
        faces.append(run.rawFont().familyName() + u' ' + run.rawFont().styleName());
    faces.removeDuplicates();
    return faces;
}

/// How much of the pixels the text covers, 0 to 255 summed, drawn in `ink` on `paper`.
double inkOf(const QFont& font, const QString& text, Qt::GlobalColor ink, Qt::GlobalColor paper)
{
    QImage image(200, 40, QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    painter.end();
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += qAbs(qGray(image.pixel(x, y)) - qGray(QColor(paper).rgb()));
    }
    return sum;
}

class FontTest : public ::testing::TestWithParam<const char*>
{
protected:
    void SetUp() override
    {
        for (const char* family : {"Noto Sans", "Noto Sans CJK SC"}) {
            if (!QFontDatabase::hasFamily(QLatin1StringView(family)))
                GTEST_SKIP() << family << " is not installed (fonts-noto-core, fonts-noto-cjk)";
        }
        m_theme.setUiLanguage(QLatin1StringView(GetParam()));
    }

    Theme m_theme;
};

TEST_P(FontTest, RegularAndStrongTextHaveTheirOwnFacesInLatinAndHan)
{
    // Strong first: what is drawn first must not decide for the rest.
    for (const FontRole role : {FontRole::Caption, FontRole::Small, FontRole::Body, FontRole::Reading}) {
        EXPECT_EQ(facesOf(m_theme.font(role, true), kHan), QStringList{QStringLiteral("Noto Sans CJK SC Bold")});
        EXPECT_EQ(facesOf(m_theme.font(role, true), kLatin), QStringList{QStringLiteral("Noto Sans Bold")});
        EXPECT_EQ(facesOf(m_theme.font(role), kHan), QStringList{QStringLiteral("Noto Sans CJK SC Regular")});
        EXPECT_EQ(facesOf(m_theme.font(role), kLatin), QStringList{QStringLiteral("Noto Sans Regular")});
        EXPECT_EQ(facesOf(m_theme.fontFor(role, QStringLiteral("ja")), kHan),
                  QStringList{QStringLiteral("Noto Sans CJK JP Regular")});
    }
}

TEST_P(FontTest, StrokesAreAsThickLightOnDarkAsDarkOnLight)
{
    ASSERT_TRUE(keepsPlainStrokes());
    for (const FontRole role : {FontRole::Caption, FontRole::Small, FontRole::Body, FontRole::Reading}) {
        const QFont font = m_theme.font(role);
        const double light = inkOf(font, kHan, Qt::black, Qt::white);
        EXPECT_GT(light, 0);
        EXPECT_NEAR(inkOf(font, kHan, Qt::white, Qt::black) / light, 1.0, 0.02);
        EXPECT_GT(inkOf(m_theme.font(role, true), kHan, Qt::black, Qt::white), light * 1.1) << "strong is no stronger";
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, FontTest, ::testing::Values("en", "zh-CN"));

} // namespace
} // namespace sampan
