// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <libxml/tree.h>
#include <memory>

namespace sampan::html
{

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

/// Parses any characters as HTML without touching the network; null only when the parser gave up (nesting too deep).
Document parse(const QString& html, qsizetype maxCharacters);

/// Lower case name of an element, empty for other nodes.
QByteArray elementName(const xmlNode* node);
/// The value of an attribute, empty when it is missing.
QString attribute(const xmlNode* node, const char* name);
/// The text of a text or CDATA node.
QString textOf(const xmlNode* node);
/// The text without any tags, for what could not be parsed.
QString stripTags(const QString& html);

} // namespace sampan::html
