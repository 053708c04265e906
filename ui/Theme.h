// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/HighContrast.h"
#include "ui/Tokens.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>
#include <QPalette>
#include <QStringList>

namespace sampan
{

/// Every colour, font and size of the workstation: reads the tokens, follows the system or the user's choice, and tells
/// when it changed. One object for the program, handed to who paints. GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    explicit Theme(QObject* parent = nullptr);

    /// Gives the application its style, palette and font, and keeps them up to date.
    void install();
    /// What the desktop says; counts while choice() is System.
    void setSystemDark(bool dark);

    /// The system asked for high contrast: its palette instead of the design's colours.
    void setHighContrast(bool high);
    bool isHighContrast() const { return m_highContrast; }
    /// The system asked for less motion: the text cursor stands still and nothing fades. Nothing else ever moves.
    void setReducedMotion(bool reduced);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    bool isDark() const { return m_dark; }
    /// 0.9 to 1.5, the user's text size; 1 is the system's.
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    /// The language of the interface (BCP 47); Chinese, Japanese and Korean raise the smallest size to 12 px.
    void setUiLanguage(const QString& language);
    QString uiLanguage() const { return m_uiLanguage; }

    QColor color(Token token) const;
    /// A store's colour, 1 to 8; other numbers give the neutral eighth.
    QColor storeColor(int number) const;
    QPalette palette() const;

    QFont font(FontRole role, bool strong = false) const;
    /// The font for text in `language`: another CJK language than the interface's gets its own family first, because
    /// Han glyphs differ by language.
    QFont fontFor(FontRole role, const QString& language, bool strong = false) const;
    /// The family for Han and kana of `language` ("Noto Sans CJK JP"), empty when the interface's own is right.
    QString cjkFamily(const QString& language) const;
    /// The design's line of a role in device-independent pixels, never less than the font needs.
    int lineHeight(FontRole role) const;
    /// A distance of the design that grows with the text ("28" for a control).
    int scaled(int pixels) const;

Q_SIGNALS:
    /// Colours or fonts are different now: forget caches, lay out again, repaint.
    void changed();

private:
    void load();
    void refresh();
    int pixels(FontRole role) const;
    bool isCjk() const;

    TokenColors m_light;
    TokenColors m_darkColors;
    TokenColors m_contrastColors;
    QPalette m_systemPalette;
    int m_systemFlashTime = 0;
    bool m_highContrast = false;
    Choice m_choice = Choice::System;
    bool m_dark = false;
    bool m_systemDark = false;
    bool m_installed = false;
    double m_textScale = 1.0;
    double m_systemScale = 1.0;
    QString m_uiLanguage = QStringLiteral("en");
    QStringList m_families;
    mutable QHash<int, int> m_lineHeights;
};

} // namespace sampan
