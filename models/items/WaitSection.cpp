// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/WaitSection.h"

namespace sampan::waitSection
{

WaitSection of(qint64 since, qint64 now)
{
    if (since == 0)
        return WaitSection::NobodyWaits;
    for (size_t i = 0; i < borders.size(); ++i) {
        if (now - since >= borders[i])
            return static_cast<WaitSection>(i);
    }
    return WaitSection::Under1h;
}

std::optional<qint64> nextBorder(qint64 since, qint64 now)
{
    if (since == 0)
        return std::nullopt;
    for (auto border = borders.rbegin(); border != borders.rend(); ++border) {
        if (now - since < *border)
            return since + *border;
    }
    return std::nullopt;
}

} // namespace sampan::waitSection
