// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <gmime/gmime.h>
#include <memory>

namespace sampan::server
{

/// Starts GMime once for the process. Thread-safe; every entry point of this folder that uses GMime calls it first.
void initGmime();

struct GObjectUnref {
    void operator()(void* object) const { g_object_unref(object); }
};
/// Owns one reference of a GObject.
template <typename T> using GObjectPtr = std::unique_ptr<T, GObjectUnref>;

struct GFree {
    void operator()(void* memory) const { g_free(memory); }
};
using GString8 = std::unique_ptr<char, GFree>;

struct ParserOptionsFree {
    void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};
using ParserOptions = std::unique_ptr<GMimeParserOptions, ParserOptionsFree>;
/// Lenient options with UTF-8 first, Windows-1252 last.
ParserOptions lenientOptions();

/// The content of a stream that lives in memory.
QByteArray memoryOf(GMimeStream* stream);

/// The first header of that name, unfolded only by the caller; empty if there is none.
QByteArray rawHeader(GMimeObject* object, const char* name);

/// Lower case "type/subtype".
QByteArray mediaType(GMimeObject* object);

/// A parameter of Content-Type; empty if there is none.
QByteArray typeParameter(GMimeObject* object, const char* name);

} // namespace sampan::server
