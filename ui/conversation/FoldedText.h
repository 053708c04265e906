// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sampan
{

/// A place in a text, in UTF-16 units.
struct FoundPlace {
    int start = 0;
    int length = 0;
    friend bool operator==(const FoundPlace&, const FoundPlace&) = default;
};

/// A text made comparable as the global search makes it: case, diacritics, full and half width no longer count, and
/// any white space is one blank. Remembers where each piece came from. Thread-safe after construction.
class FoldedText
{
public:
    explicit FoldedText(const QString& text);

    /// Where `sought` occurs, without overlaps, in order, as places of the original text.
    QList<FoundPlace> find(const FoldedText& sought) const;
    int count(const FoldedText& sought) const;
    bool isEmpty() const { return m_text.isEmpty(); }
    const QString& text() const { return m_text; }

private:
    QString m_text;
    QList<int> m_starts; ///< of each folded unit, and the end of the text
};

} // namespace sampan
