// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QJsonObject>

namespace sampan::server::jmap
{

/// Applies a PatchObject (RFC 8620, 5.3): keys are JSON pointers without the leading slash, null takes a member away
/// (or sets a property to null). InvalidPatch when a path leads through something missing or not an object, or is the
/// beginning of another path.
Result<QJsonObject> applyPatch(const QJsonObject& object, const QJsonObject& patch);

/// One part of a JSON pointer with "~1" and "~0" undone (RFC 6901).
QString unescapedPointerPart(QString part);

} // namespace sampan::server::jmap
