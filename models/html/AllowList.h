// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sampan::html
{

enum class ElementRule {
    Keep,     ///< written with its allowed attributes
    Unwrap,   ///< the element goes, its content stays
    DropTree, ///< the element and everything in it goes
};

/// What becomes of an element; unknown ones are unwrapped.
ElementRule ruleFor(const QByteArray& element);
/// True for elements without content and end tag.
bool isVoid(const QByteArray& element);
bool isAllowedAttribute(const QByteArray& element, const QByteArray& attribute);
/// True for http, https, mailto and tel addresses without control characters.
bool isSafeLink(const QString& address);
/// Only harmless declarations of a style attribute (colours, weight, alignment); never url(), expression or positions.
QString safeStyle(const QString& style);

} // namespace sampan::html
