// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/Gmime.h"

#include <array>
#include <mutex>

namespace sampan::server
{

void initGmime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

ParserOptions lenientOptions()
{
    ParserOptions options(g_mime_parser_options_new());
    std::array<const char*, 3> charsets = {"utf-8", "windows-1252", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
    g_mime_parser_options_set_address_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_parameter_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_rfc2047_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_allow_addresses_without_domain(options.get(), TRUE);
    return options;
}

QByteArray memoryOf(GMimeStream* stream)
{
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(stream));
    return QByteArray(reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len));
}

QByteArray rawHeader(GMimeObject* object, const char* name)
{
    GMimeHeader* header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    const char* value = header ? g_mime_header_get_raw_value(header) : nullptr;
    return value ? QByteArray(value).trimmed() : QByteArray();
}

QByteArray mediaType(GMimeObject* object)
{
    GMimeContentType* type = g_mime_object_get_content_type(object);
    if (!type)
        return "text/plain";
    const char* main = g_mime_content_type_get_media_type(type);
    const char* sub = g_mime_content_type_get_media_subtype(type);
    return (QByteArray(main ? main : "application") + '/' + QByteArray(sub ? sub : "octet-stream")).toLower();
}

QByteArray typeParameter(GMimeObject* object, const char* name)
{
    GMimeContentType* type = g_mime_object_get_content_type(object);
    const char* value = type ? g_mime_content_type_get_parameter(type, name) : nullptr;
    return value ? QByteArray(value) : QByteArray();
}

} // namespace sampan::server
