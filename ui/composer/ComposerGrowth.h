// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSplitter;

namespace sampan
{

class Composer;
class Settings;
class SplitterReset;
class Theme;

/// Lets the composer grow with its text up to half of its pane, and shrink when the text has gone; from the moment
/// somebody moves the line between, the height is theirs: kept for each profile and arrangement of screens, until a
/// double click on the line gives it back.
class ComposerGrowth : public QObject
{
    Q_OBJECT

public:
    /// The composer stands in the second part of the splitter.
    ComposerGrowth(QSplitter* splitter, Composer* composer, const Theme& theme, Settings& settings);

    SplitterReset* line() const { return m_line; }

private:
    int usualHeight() const;
    void restore();
    void grow(int wanted);

    QSplitter* m_splitter;
    Composer* m_composer;
    const Theme& m_theme;
    Settings& m_settings;
    SplitterReset* m_line;
    int m_before = 0; ///< height before it grew; 0: it has not
    bool m_byHand = false;
};

} // namespace sampan
