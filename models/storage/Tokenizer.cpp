// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Tokenizer.h"

#include "domain/SearchText.h"

#include <QVarLengthArray>
#include <sqlite3.h>

namespace sampan
{
namespace
{

using TokenSink = int (*)(void* context, int flags, const char* token, int size, int start, int end);

struct Target {
    void* context;
    TokenSink sink;
};

bool isAsciiWord(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isAsciiSeparator(unsigned char c)
{
    return c < 0x80 && !isAsciiWord(c);
}

int giveAscii(const Target& target, const char* text, int start, int end)
{
    QVarLengthArray<char, 64> lower(end - start);
    for (int i = start; i < end; ++i) {
        const char c = text[i];
        lower[i - start] = c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
    }
    return target.sink(target.context, 0, lower.constData(), end - start, start, end);
}

int utf8Size(char32_t c)
{
    if (c < 0x80)
        return 1;
    if (c < 0x800)
        return 2;
    return c < 0x10000 ? 3 : 4;
}

/// The byte offset of every UTF-16 unit of a text in its UTF-8 form.
QVarLengthArray<int, 256> byteOffsets(const QString& text)
{
    QVarLengthArray<int, 256> offsets;
    int bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        offsets.append(bytes);
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()) {
            offsets.append(bytes);
            bytes += 4;
            ++i;
        } else {
            bytes += utf8Size(text.at(i).unicode());
        }
    }
    offsets.append(bytes);
    return offsets;
}

int giveToken(const Target& target, int flags, const QString& text, int from, int to)
{
    const QByteArray bytes = text.toUtf8();
    return target.sink(target.context, flags, bytes.constData(), int(bytes.size()), from, to);
}

int giveUnicode(const Target& target, const char* text, int start, int end)
{
    const QString part = QString::fromUtf8(text + start, end - start);
    const auto offsets = byteOffsets(part);
    for (const SearchToken& token : searchTokens(part)) {
        const int from = start + qMin(offsets[token.start], end - start);
        const int to = start + qMin(offsets[token.end], end - start);
        int code = giveToken(target, 0, token.text, from, to);
        // One character is looked up as a word of its own: as a prefix it would be merged from thousands of pairs.
        if (code == SQLITE_OK && token.head > 0)
            code = giveToken(target, FTS5_TOKEN_COLOCATED, token.text.left(token.head), from, to);
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

/// Most text is ASCII words: they are cut here without leaving UTF-8; a stretch with anything else goes to SearchText.
int cutDocument(const Target& target, const char* text, int size)
{
    for (int position = 0; position < size;) {
        if (isAsciiSeparator(static_cast<unsigned char>(text[position]))) {
            ++position;
            continue;
        }
        int end = position;
        bool isAscii = true;
        for (; end < size && !isAsciiSeparator(static_cast<unsigned char>(text[end])); ++end)
            isAscii = isAscii && static_cast<unsigned char>(text[end]) < 0x80;
        const int code = isAscii ? giveAscii(target, text, position, end) : giveUnicode(target, text, position, end);
        if (code != SQLITE_OK)
            return code;
        position = end;
    }
    return SQLITE_OK;
}

int cutQuery(const Target& target, const char* text, int size)
{
    for (int position = 0; position < size;) {
        int end = position;
        while (end < size && text[end] != ' ')
            ++end;
        if (end > position) {
            const int code = target.sink(target.context, 0, text + position, end - position, position, end);
            if (code != SQLITE_OK)
                return code;
        }
        position = end + 1;
    }
    return SQLITE_OK;
}

int create(void*, const char**, int, Fts5Tokenizer** out)
{
    static int instance = 0; // FTS5 only asks for a pointer that is not null
    *out = reinterpret_cast<Fts5Tokenizer*>(&instance);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size, TokenSink sink)
{
    const Target target{context, sink};
    return (flags & FTS5_TOKENIZE_QUERY) != 0 ? cutQuery(target, text, size) : cutDocument(target, text, size);
}

fts5_api* ftsApi(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Result<void> registerTokenizer(sqlite3* handle)
{
    fts5_api* api = ftsApi(handle);
    if (!api)
        return Error{ErrorCode::StorageFailed, QStringLiteral("this SQLite has no FTS5"), {}};
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    if (api->xCreateTokenizer(api, "sampan", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        return Error{ErrorCode::StorageFailed, QStringLiteral("the tokenizer was refused"), {}};
    return {};
}

} // namespace sampan
