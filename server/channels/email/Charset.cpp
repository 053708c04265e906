// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/Charset.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <optional>

namespace sampan::server
{
namespace
{

/// An iconv descriptor that closes itself.
class Converter
{
public:
    explicit Converter(const QByteArray& charset) : m_handle(iconv_open("UTF-8", charset.constData())) {}
    ~Converter()
    {
        if (valid())
            iconv_close(m_handle);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    // iconv reports failure as the pointer value -1.
    bool valid() const { return reinterpret_cast<qintptr>(m_handle) != -1; }

    /// Appends what can be converted; false at the first byte that cannot, with `input` advanced to it.
    bool convert(const char*& input, size_t& left, QByteArray& out)
    {
        std::array<char, 8192> buffer;
        while (left > 0) {
            char* target = buffer.data();
            size_t space = buffer.size();
            char* source = const_cast<char*>(input);
            const size_t result = iconv(m_handle, &source, &left, &target, &space);
            const int why = errno;
            input = source;
            out.append(buffer.data(), static_cast<qsizetype>(buffer.size() - space));
            if (result == static_cast<size_t>(-1) && why != E2BIG)
                return false;
        }
        return true;
    }

private:
    iconv_t m_handle;
};

struct Decoded {
    QByteArray utf8;
    qsizetype broken = 0;
};

std::optional<Decoded> convert(const QByteArray& bytes, const QByteArray& charset)
{
    Converter converter(charset);
    if (!converter.valid())
        return std::nullopt;
    Decoded decoded;
    decoded.utf8.reserve(bytes.size() + bytes.size() / 2);
    const char* input = bytes.constData();
    auto left = static_cast<size_t>(bytes.size());
    while (!converter.convert(input, left, decoded.utf8) && left > 0) {
        decoded.utf8 += "\xEF\xBF\xBD";
        ++decoded.broken;
        ++input;
        --left;
    }
    return decoded;
}

bool isSevenBit(const QByteArray& bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
}

qsizetype highBytes(const QByteArray& bytes)
{
    return std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) >= 0x80; });
}

bool isUtf8(const QByteArray& bytes)
{
    const auto decoded = convert(bytes, "UTF-8");
    return decoded && decoded->broken == 0;
}

/// Stateful or wide charsets hide text in 7-bit bytes, so plain ASCII must not short-cut them.
bool usesSevenBitCodes(const QByteArray& name)
{
    return name.startsWith("ISO-2022") || name.startsWith("ISO2022") || name.startsWith("UTF-7") ||
           name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.startsWith("UCS") || name.startsWith("HZ") ||
           name.startsWith("IBM") || name.startsWith("EBCDIC");
}

bool isSingleByte(const QByteArray& name)
{
    return name.startsWith("WINDOWS-125") || name.startsWith("ISO-8859") || name.startsWith("KOI8");
}

/// Letters of Latin scripts stand alone between ASCII letters; Chinese text comes in long runs of byte pairs.
bool looksChinese(const QByteArray& bytes)
{
    qsizetype inPairs = 0;
    qsizetype run = 0;
    for (qsizetype i = 0; i <= bytes.size(); ++i) {
        if (i < bytes.size() && static_cast<uchar>(bytes.at(i)) >= 0xA1) {
            ++run;
            continue;
        }
        if (run >= 4 && run % 2 == 0)
            inPairs += run;
        run = 0;
    }
    return inPairs * 10 >= highBytes(bytes) * 7;
}

QByteArray guessedCharset(const QByteArray& bytes)
{
    if (bytes.contains("\x1B$B") || bytes.contains("\x1B$@"))
        return "ISO-2022-JP-2";
    if (isUtf8(bytes))
        return "UTF-8";
    return looksChinese(bytes) ? "GB18030" : "WINDOWS-1252";
}

QByteArray toUtf8(const QByteArray& bytes, const QByteArray& declared)
{
    QByteArray name = iconvCharset(declared);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        name = "UTF-8";
    if (!usesSevenBitCodes(name) && isSevenBit(bytes) && !bytes.contains('\x1B'))
        return bytes;
    const bool unlabelled = name.isEmpty() || name == "US-ASCII";
    if (unlabelled || (isSingleByte(name) && isUtf8(bytes)))
        name = guessedCharset(bytes);
    const auto decoded = convert(bytes, name);
    if (decoded && decoded->broken == 0)
        return decoded->utf8;
    // A few broken characters in a long text are damage on the way, not a wrong label.
    if (decoded && decoded->broken * 20 <= highBytes(bytes))
        return decoded->utf8;
    const QByteArray other = guessedCharset(bytes);
    // Damaged text of a double-byte charset is still nearer to its label than to Windows-1252.
    const bool labelIsNearer = decoded && name != "UTF-8" && isSingleByte(other);
    const auto guessed = convert(bytes, labelIsNearer ? name : other);
    return guessed ? guessed->utf8 : bytes;
}

} // namespace

QByteArray iconvCharset(const QByteArray& declared)
{
    static const QHash<QByteArray, QByteArray> wider = {{"GB2312", "GB18030"},
                                                        {"GBK", "GB18030"},
                                                        {"X-GBK", "GB18030"},
                                                        {"GB_2312-80", "GB18030"},
                                                        {"CP936", "GB18030"},
                                                        {"CHINESE", "GB18030"},
                                                        {"EUC-CN", "GB18030"},
                                                        {"HZ-GB-2312", "HZ"},
                                                        {"KS_C_5601-1987", "CP949"},
                                                        {"KS_C_5601-1989", "CP949"},
                                                        {"EUC-KR", "CP949"},
                                                        {"KSC5601", "CP949"},
                                                        {"SHIFT_JIS", "CP932"},
                                                        {"SHIFT-JIS", "CP932"},
                                                        {"X-SJIS", "CP932"},
                                                        {"SJIS", "CP932"},
                                                        {"EUC-JP", "EUC-JP-MS"},
                                                        {"X-EUC-JP", "EUC-JP-MS"},
                                                        {"BIG5", "BIG5-HKSCS"},
                                                        {"BIG-5", "BIG5-HKSCS"},
                                                        {"CN-BIG5", "BIG5-HKSCS"},
                                                        {"X-BIG5", "BIG5-HKSCS"},
                                                        {"ISO-8859-1", "WINDOWS-1252"},
                                                        {"LATIN1", "WINDOWS-1252"},
                                                        {"ISO8859-1", "WINDOWS-1252"},
                                                        {"ISO_8859-1", "WINDOWS-1252"},
                                                        {"ISO-8859-8-I", "ISO-8859-8"},
                                                        {"ISO-2022-JP", "ISO-2022-JP-2"},
                                                        {"UTF8", "UTF-8"},
                                                        {"UNICODE-1-1-UTF-7", "UTF-7"},
                                                        {"UNICODE-1-1-UTF-8", "UTF-8"},
                                                        {"ASCII", "US-ASCII"},
                                                        {"ANSI_X3.4-1968", "US-ASCII"},
                                                        {"ISO-8859-9", "WINDOWS-1254"},
                                                        {"TIS-620", "WINDOWS-874"},
                                                        {"ISO-8859-11", "WINDOWS-874"}};
    QByteArray name = declared.trimmed().toUpper();
    name.removeIf([](char c) { return c == '"' || c == '\''; });
    // RFC 2231 allows a language after the charset of an encoded word.
    if (const auto star = name.indexOf('*'); star >= 0)
        name.truncate(star);
    name = wider.value(name, name);
    if (name.startsWith("CP125"))
        name.replace("CP", "WINDOWS-");
    if (name.isEmpty() || name.size() > 40)
        return {};
    return Converter(name).valid() ? name : QByteArray();
}

QString decodeBytes(const QByteArray& bytes, const QByteArray& declaredCharset)
{
    QByteArray utf8 = toUtf8(bytes, declaredCharset);
    if (utf8.startsWith("\xEF\xBB\xBF"))
        utf8.remove(0, 3);
    utf8.removeIf([](char c) { return c == '\0'; });
    return QString::fromUtf8(utf8);
}

namespace
{

/// Raw 8-bit bytes inside a "=?charset?Q?...?=" word belong to its charset, so they are written as RFC 2047 asks before
/// the rest of the header is read as anything else.
QByteArray withEscapedWords(const QByteArray& value)
{
    QByteArray escaped;
    qsizetype from = 0;
    qsizetype at = 0;
    while ((at = value.indexOf("=?", at)) >= 0) {
        const qsizetype label = value.indexOf('?', at + 2);
        const bool isQ = label > 0 && value.mid(label, 3).toLower() == "?q?";
        const qsizetype end = isQ ? value.indexOf("?=", label + 3) : -1;
        at += 2;
        if (end < 0)
            continue;
        escaped += value.mid(from, label + 3 - from);
        for (const char c : value.mid(label + 3, end - label - 3)) {
            if (static_cast<unsigned char>(c) < 0x80)
                escaped += c;
            else
                escaped += '=' + QByteArray(1, c).toHex().toUpper();
        }
        from = at = end;
    }
    return escaped + value.mid(from);
}

} // namespace

QByteArray normalizedHeader(const QByteArray& raw)
{
    QByteArray value = raw;
    value.removeIf([](char c) { return c == '\0'; });
    if (!isSevenBit(value))
        value = withEscapedWords(value);
    if (!isSevenBit(value) || value.contains('\x1B'))
        value = toUtf8(value, {});
    qsizetype at = 0;
    while ((at = value.indexOf("=?", at)) >= 0) {
        const qsizetype end = value.indexOf('?', at + 2);
        if (end < 0)
            break;
        const QByteArray label = value.mid(at + 2, end - at - 2);
        const QByteArray name = label.contains(' ') ? QByteArray() : iconvCharset(label);
        if (!name.isEmpty() && name != "US-ASCII") {
            value.replace(at + 2, label.size(), name);
            at += name.size();
        }
        at += 2;
    }
    return value;
}

} // namespace sampan::server
