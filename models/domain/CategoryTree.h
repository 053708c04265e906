// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Category.h"

#include <QHash>
#include <QList>

namespace sampan
{

/// All categories put in order: what menus offer and what the server accepts.
class CategoryTree
{
public:
    CategoryTree() = default;
    explicit CategoryTree(QList<Category> categories);

    /// The first level that is offered, in order.
    QList<Category> roots() const { return children(QString()); }
    /// The second level below a first-level code that is offered, in order; empty for any other text.
    QList<Category> children(const QString& rootCode) const;
    /// True if an agent may choose the code: it is there and active, and so is its first level.
    bool isOffered(const QString& code) const;
    bool contains(const QString& code) const { return m_byCode.contains(code); }
    /// "Logistics › Customs"; a code that is not there any more is shown as it is.
    QString pathName(const QString& code, const QStringList& languages) const;

private:
    QList<Category> m_sorted;
    QHash<QString, qsizetype> m_byCode;
};

} // namespace sampan
