// SPDX-License-Identifier: GPL-3.0-or-later
#include "Target.h"

#include <QStringDecoder>
#include <algorithm>

namespace sampan::http
{
namespace
{

Error malformed(const char* why)
{
    return {ErrorCode::InvalidArguments, QStringLiteral("request target: ") + QLatin1StringView(why), {}};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// QByteArray::fromPercentEncoding lets broken escapes pass, so two readers could see two different paths.
Result<QByteArray> percentDecoded(const QByteArray& raw)
{
    QByteArray out;
    out.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != '%') {
            out += raw[i];
            continue;
        }
        const int high = i + 2 < raw.size() ? hexDigit(raw[i + 1]) : -1;
        const int low = i + 2 < raw.size() ? hexDigit(raw[i + 2]) : -1;
        if (high < 0 || low < 0)
            return malformed("broken escape");
        out += char(high * 16 + low);
        i += 2;
    }
    return out;
}

QByteArray withoutAuthority(const QByteArray& raw)
{
    const QByteArray lower = raw.first(std::min<qsizetype>(raw.size(), 8)).toLower();
    const qsizetype scheme = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : 0;
    if (scheme == 0)
        return raw;
    const qsizetype slash = raw.indexOf('/', scheme);
    return slash < 0 ? QByteArray("/") : raw.mid(slash);
}

bool hasControlCharacter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

bool hasDotSegment(const QString& path)
{
    const auto segments = QStringView(path).split(u'/');
    return std::any_of(segments.begin(), segments.end(), [](QStringView s) { return s == u"." || s == u".."; });
}

} // namespace

Result<Target> parseTarget(const QByteArray& raw)
{
    const QByteArray local = withoutAuthority(raw);
    if (!local.startsWith('/'))
        return malformed("does not start with a slash");
    if (local.contains('#'))
        return malformed("carries a fragment");
    const qsizetype mark = local.indexOf('?');
    const auto decoded = percentDecoded(mark < 0 ? local : local.first(mark));
    if (!decoded)
        return decoded.error();

    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    Target target;
    target.path = utf8(*decoded);
    if (utf8.hasError())
        return malformed("not UTF-8");
    if (hasControlCharacter(target.path))
        return malformed("control character");
    if (hasDotSegment(target.path))
        return malformed("dot segment");
    if (mark >= 0)
        target.query = QUrlQuery(QString::fromUtf8(local.mid(mark + 1)));
    return target;
}

} // namespace sampan::http
