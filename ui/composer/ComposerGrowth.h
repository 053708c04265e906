// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSplitter;

namespace sampan
{

class Composer;

/// Lets the composer grow with its text up to half of its pane, and shrink when the text has gone; from the moment
/// somebody moves the line between, the height is theirs.
class ComposerGrowth : public QObject
{
    Q_OBJECT

public:
    /// The composer stands in the second part of the splitter.
    ComposerGrowth(QSplitter* splitter, Composer* composer);

private:
    void grow(int wanted);

    QSplitter* m_splitter;
    Composer* m_composer;
    int m_usual = 0; ///< height before it grew; 0: it has not
    bool m_byHand = false;
};

} // namespace sampan
