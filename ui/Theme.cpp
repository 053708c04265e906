// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Theme.h"

#include "ui/PlainStrokes.h"
#include "ui/Style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QJsonDocument>
#include <QJsonObject>

namespace sampan
{

namespace
{

struct RoleSize {
    int pixels;
    int line;
    bool strong;
};

// design.md, "Type", at 100 %.
RoleSize roleSize(FontRole role)
{
    switch (role) {
    case FontRole::Caption:
        return {11, 14, false};
    case FontRole::Small:
        return {12, 16, false};
    case FontRole::Body:
        return {13, 18, false};
    case FontRole::Reading:
        return {14, 21, false};
    case FontRole::Heading:
        return {15, 20, true};
    case FontRole::Title:
        return {18, 24, true};
    case FontRole::Figure:
        return {22, 28, true};
    case FontRole::Code:
        return {12, 16, false};
    }
    return {13, 18, false};
}

QString firstPresent(const QStringList& families)
{
    for (const QString& family : families) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return {};
}

enum class Han { None, Simplified, Traditional, Japanese, Korean };

Han hanOf(const QString& language)
{
    const QString tag = language.toLower().replace(u'_', u'-');
    if (tag.startsWith(u"ja"))
        return Han::Japanese;
    if (tag.startsWith(u"ko"))
        return Han::Korean;
    if (!tag.startsWith(u"zh"))
        return Han::None;
    const bool traditional = tag.contains(u"hant") || tag.endsWith(u"-tw") || tag.endsWith(u"-hk");
    return traditional ? Han::Traditional : Han::Simplified;
}

QString hanFamily(Han han)
{
    using L = QStringList;
    const auto named = [](const char* notoEnd, const char* windows, const char* mac) {
        return firstPresent(L{QStringLiteral("Noto Sans CJK ") + QLatin1StringView(notoEnd), QLatin1StringView(windows),
                              QLatin1StringView(mac)});
    };
    switch (han) {
    case Han::Simplified:
        return named("SC", "Microsoft YaHei UI", "PingFang SC");
    case Han::Traditional:
        return named("TC", "Microsoft JhengHei UI", "PingFang TC");
    case Han::Japanese:
        return named("JP", "Yu Gothic UI", "Hiragino Sans");
    case Han::Korean:
        return named("KR", "Malgun Gothic", "Apple SD Gothic Neo");
    case Han::None:
        break;
    }
    return {};
}

// DejaVu is what a Linux desktop falls back to when nobody chose a font for reading.
QString baseFamily()
{
    const QString system = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).family();
    const bool chosen = !system.isEmpty() && !system.startsWith(u"DejaVu") && !system.startsWith(u"Bitstream");
    if (chosen)
        return system;
    const QString better = firstPresent({QStringLiteral("Noto Sans"), QStringLiteral("Inter")});
    return better.isEmpty() ? system : better;
}

// A chosen row is a place, not a button: the accent is kept for what acts.
QPalette listPalette(const Theme& theme)
{
    QPalette result = theme.palette();
    result.setColor(QPalette::Highlight, theme.color(Token::BgSelected));
    result.setColor(QPalette::HighlightedText, theme.color(Token::Text1));
    return result;
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent)
{
    load();
    static_cast<void>(keepsPlainStrokes()); // for the symbol beside it
    m_systemPalette = QGuiApplication::palette();
    m_systemDark =
        m_systemPalette.color(QPalette::Window).lightness() < m_systemPalette.color(QPalette::WindowText).lightness();
    m_dark = m_systemDark;
    const int pixels = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize();
    // Desktops ship 12 to 15 px as their normal text; only what lies above is a wish for larger text.
    m_systemScale = pixels > 15 ? pixels / 14.0 : 1.0;
    setUiLanguage(m_uiLanguage);
}

void Theme::load()
{
    QFile file(QStringLiteral(":/sampan/style/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without its colours");
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject light = all.value(u"light").toObject();
    const QJsonObject dark = all.value(u"dark").toObject();
    for (size_t i = 0; i < m_light.size(); ++i) {
        const QLatin1StringView name = tokenName(static_cast<Token>(i));
        m_light[i] = QColor(light.value(name).toString());
        m_darkColors[i] = QColor(dark.value(name).toString());
    }
}

void Theme::install()
{
    m_installed = true;
    QApplication::setStyle(new Style(*this));
    refresh();
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    setChoice(m_choice);
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    const bool dark = choice == Choice::System ? m_systemDark : choice == Choice::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    m_contrastColors = highContrastColors(m_systemPalette, m_dark);
    refresh();
}

void Theme::setHighContrast(bool high)
{
    if (high == m_highContrast)
        return;
    m_highContrast = high;
    m_contrastColors = highContrastColors(m_systemPalette, m_dark);
    refresh();
}

void Theme::setReducedMotion(bool reduced)
{
    if (m_systemFlashTime == 0)
        m_systemFlashTime = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(reduced ? 0 : m_systemFlashTime);
    for (const Qt::UIEffect effect : {Qt::UI_FadeMenu, Qt::UI_FadeTooltip, Qt::UI_AnimateMenu, Qt::UI_AnimateTooltip,
                                      Qt::UI_AnimateCombo, Qt::UI_AnimateToolBox})
        QApplication::setEffectEnabled(effect, false);
}

void Theme::setTextScale(double scale)
{
    const double bounded = qBound(0.9, scale, 1.5);
    if (qFuzzyCompare(bounded, m_textScale))
        return;
    m_textScale = bounded;
    refresh();
}

void Theme::setUiLanguage(const QString& language)
{
    m_uiLanguage = language;
    const Han han = hanOf(language);
    // Arabic is named too: left to itself the system takes whichever of its Arabic fonts comes first, often one for
    // books.
    m_families = QStringList{
        baseFamily(), hanFamily(han == Han::None ? Han::Simplified : han),
        firstPresent({QStringLiteral("Noto Sans Arabic"), QStringLiteral("Segoe UI"), QStringLiteral("Geeza Pro")})};
    m_families.removeAll(QString());
    refresh();
}

void Theme::refresh()
{
    m_lineHeights.clear();
    if (m_installed) {
        QApplication::setPalette(palette());
        QApplication::setPalette(listPalette(*this), "QAbstractItemView");
        QApplication::setFont(font(FontRole::Body));
    }
    Q_EMIT changed();
}

bool Theme::isCjk() const
{
    return hanOf(m_uiLanguage) != Han::None;
}

QColor Theme::color(Token token) const
{
    const TokenColors& colors = m_highContrast ? m_contrastColors : m_dark ? m_darkColors : m_light;
    return colors.at(static_cast<size_t>(token));
}

QColor Theme::storeColor(int number) const
{
    const int index = number >= 1 && number <= 8 ? number - 1 : 7;
    return color(static_cast<Token>(static_cast<int>(Token::Store1) + index));
}

QPalette Theme::palette() const
{
    QPalette result;
    const auto set = [&](QPalette::ColorRole role, Token token) { result.setColor(role, color(token)); };
    set(QPalette::Window, Token::BgWindow);
    set(QPalette::WindowText, Token::Text1);
    set(QPalette::Base, Token::BgContent);
    set(QPalette::AlternateBase, Token::BgPane);
    set(QPalette::Text, Token::Text1);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Button, Token::BgContent);
    set(QPalette::ButtonText, Token::Text1);
    set(QPalette::BrightText, Token::OnAccent);
    set(QPalette::Light, Token::BgRaised);
    set(QPalette::Midlight, Token::BgHover);
    set(QPalette::Mid, Token::LineMid);
    set(QPalette::Dark, Token::LineControl);
    set(QPalette::Shadow, Token::LineMid);
    set(QPalette::Link, Token::AccentText);
    set(QPalette::LinkVisited, Token::AccentText);
    set(QPalette::ToolTipBase, m_dark ? Token::BgPressed : Token::Text1);
    set(QPalette::ToolTipText, m_dark ? Token::Text1 : Token::BgContent);
    set(QPalette::Highlight, Token::Accent);
    set(QPalette::HighlightedText, Token::OnAccent);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, color(Token::TextDisabled));
    result.setColor(QPalette::Disabled, QPalette::Base, color(Token::BgWindow));
    return result;
}

int Theme::pixels(FontRole role) const
{
    const int base = role == FontRole::Caption && isCjk() ? 12 : roleSize(role).pixels;
    return qRound(base * m_textScale * m_systemScale);
}

QFont Theme::font(FontRole role, bool strong) const
{
    QFont result;
    if (role == FontRole::Code)
        result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    else
        result.setFamilies(m_families);
    result.setPixelSize(pixels(role));
    result.setWeight(strong || roleSize(role).strong ? QFont::DemiBold : QFont::Normal);
    return result;
}

QString Theme::cjkFamily(const QString& language) const
{
    const Han text = hanOf(language);
    if (text == Han::None || text == hanOf(m_uiLanguage))
        return {};
    return hanFamily(text);
}

QFont Theme::fontFor(FontRole role, const QString& language, bool strong) const
{
    QFont result = font(role, strong);
    const QString own = cjkFamily(language);
    if (!own.isEmpty())
        result.setFamilies(QStringList{own} + m_families);
    return result;
}

int Theme::lineHeight(FontRole role) const
{
    const int key = static_cast<int>(role);
    const auto known = m_lineHeights.constFind(key);
    if (known != m_lineHeights.constEnd())
        return *known;
    constexpr int readingArabic = 24;
    const bool arabic = role == FontRole::Reading && m_uiLanguage.startsWith(u"ar");
    const int line = arabic ? readingArabic : role == FontRole::Caption && isCjk() ? 16 : roleSize(role).line;
    const int wished = qRound(line * m_textScale * m_systemScale);
    // Two pixels less than the font's own line are inside its empty top and never cut a glyph.
    const int needed = QFontMetrics(font(role)).height() - 2;
    return *m_lineHeights.insert(key, qMax(wished, needed));
}

int Theme::scaled(int value) const
{
    return qRound(value * qMax(1.0, m_textScale * m_systemScale));
}

} // namespace sampan
