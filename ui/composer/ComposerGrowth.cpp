// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerGrowth.h"

#include "ui/composer/Composer.h"

#include <QSplitter>

namespace sampan
{

ComposerGrowth::ComposerGrowth(QSplitter* splitter, Composer* composer)
    : QObject(composer), m_splitter(splitter), m_composer(composer)
{
    connect(composer, &Composer::heightAsked, this, &ComposerGrowth::grow);
    connect(splitter, &QSplitter::splitterMoved, this, [this] { m_byHand = true; });
}

void ComposerGrowth::grow(int wanted)
{
    const QList<int> sizes = m_splitter->sizes();
    const int total = sizes.value(0) + sizes.value(1);
    if (m_byHand || sizes.value(0) == 0)
        return;
    // What else stands in that part keeps its room.
    const int beside = qMax(0, sizes[1] - m_composer->height());
    const int height = wanted == 0 ? m_usual : qMin(total / 2, wanted + beside);
    if (height == 0 || (wanted > 0 && height <= sizes[1]) || height == sizes[1])
        return;
    m_usual = wanted == 0 ? 0 : m_usual == 0 ? sizes[1] : m_usual;
    m_splitter->setSizes({total - height, height});
}

} // namespace sampan
