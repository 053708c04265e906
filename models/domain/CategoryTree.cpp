// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/CategoryTree.h"

#include <algorithm>

namespace sampan
{

CategoryTree::CategoryTree(QList<Category> categories) : m_sorted(std::move(categories))
{
    std::sort(m_sorted.begin(), m_sorted.end(), [](const Category& a, const Category& b) {
        return a.position != b.position ? a.position < b.position : a.code < b.code;
    });
    for (qsizetype i = 0; i < m_sorted.size(); ++i)
        m_byCode.insert(m_sorted.at(i).code, i);
}

QList<Category> CategoryTree::children(const QString& rootCode) const
{
    QList<Category> found;
    for (const Category& category : m_sorted) {
        const qsizetype slash = category.code.indexOf(u'/');
        const bool belongs = rootCode.isEmpty() ? slash < 0 : slash > 0 && category.code.left(slash) == rootCode;
        if (belongs && category.isActive)
            found.append(category);
    }
    return found;
}

bool CategoryTree::isOffered(const QString& code) const
{
    for (const QString& level : {code, categoryRootOf(code)}) {
        const auto place = m_byCode.constFind(level);
        if (place == m_byCode.constEnd() || !m_sorted.at(*place).isActive)
            return false;
    }
    return true;
}

QString CategoryTree::pathName(const QString& code, const QStringList& languages) const
{
    QStringList names;
    const QString root = categoryRootOf(code);
    for (const QString& level : root == code ? QStringList{code} : QStringList{root, code}) {
        const auto place = m_byCode.constFind(level);
        names.append(place == m_byCode.constEnd() ? level.section(u'/', -1) : nameOf(m_sorted.at(*place), languages));
    }
    return names.join(QStringLiteral(" \u203a "));
}

} // namespace sampan
