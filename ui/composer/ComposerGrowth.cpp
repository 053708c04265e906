// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerGrowth.h"

#include "ui/Settings.h"
#include "ui/Theme.h"
#include "ui/composer/Composer.h"
#include "ui/windows/SplitterReset.h"
#include "ui/windows/WindowShape.h"

#include <QSplitter>

namespace sampan
{

namespace
{

constexpr int usual = 35 + 132 + 26 + 41; // design.md, "Window": band, text, check, bar
constexpr int firstAbove = 600;
const auto shapeName = QStringLiteral("composerHeight");

} // namespace

ComposerGrowth::ComposerGrowth(QSplitter* splitter, Composer* composer, const Theme& theme, Settings& settings)
    : QObject(composer), m_splitter(splitter), m_composer(composer), m_theme(theme), m_settings(settings),
      m_line(new SplitterReset(splitter, [this](int index) { return index == 1 ? usualHeight() : -1; }))
{
    connect(composer, &Composer::heightAsked, this, &ComposerGrowth::grow);
    connect(splitter, &QSplitter::splitterMoved, this, [this] { m_byHand = true; });
    connect(m_line, &SplitterReset::settled, this, [this] {
        if (m_byHand)
            m_settings.setShape(WindowShape::keyed(shapeName), QByteArray::number(m_splitter->sizes().value(1)));
    });
    connect(m_line, &SplitterReset::wasReset, this, [this] {
        m_byHand = false;
        m_before = 0;
        m_settings.setShape(WindowShape::keyed(shapeName), {});
    });
    restore();
}

int ComposerGrowth::usualHeight() const
{
    return m_theme.scaled(usual);
}

void ComposerGrowth::restore()
{
    const int kept = m_settings.shape(WindowShape::keyed(shapeName)).toInt();
    m_byHand = kept > 0;
    m_splitter->setSizes({firstAbove, m_byHand ? kept : usual});
}

void ComposerGrowth::grow(int wanted)
{
    const QList<int> sizes = m_splitter->sizes();
    const int total = sizes.value(0) + sizes.value(1);
    if (m_byHand || sizes.value(0) == 0)
        return;
    // What else stands in that part keeps its room.
    const int beside = qMax(0, sizes[1] - m_composer->height());
    const int height = wanted == 0 ? m_before : qMin(total / 2, wanted + beside);
    if (height == 0 || (wanted > 0 && height <= sizes[1]) || height == sizes[1])
        return;
    m_before = wanted == 0 ? 0 : m_before == 0 ? sizes[1] : m_before;
    m_splitter->setSizes({total - height, height});
}

} // namespace sampan
