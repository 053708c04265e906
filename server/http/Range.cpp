// SPDX-License-Identifier: GPL-3.0-or-later
#include "Range.h"

#include <algorithm>

namespace sampan::http
{
namespace
{

/// Digits only: QByteArray::toLongLong would also take signs and blanks.
std::optional<qint64> digits(const QByteArray& text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

RangeAnswer suffix(qint64 length, qint64 size)
{
    if (length == 0 || size == 0)
        return {RangeVerdict::Unsatisfiable, {}};
    return {RangeVerdict::Part, {std::max<qint64>(0, size - length), size - 1}};
}

} // namespace

RangeAnswer parseRange(const QByteArray& header, qint64 size)
{
    const QByteArray spec = header.trimmed();
    if (!spec.toLower().startsWith("bytes=") || spec.contains(','))
        return {};
    const QByteArray range = spec.mid(6).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return {};
    const QByteArray from = range.first(dash).trimmed();
    const QByteArray to = range.mid(dash + 1).trimmed();
    const auto first = digits(from);
    const auto last = digits(to);
    if (from.isEmpty())
        return last ? suffix(*last, size) : RangeAnswer{};
    if (!first || (!last && !to.isEmpty()) || (last && *last < *first))
        return {};
    if (*first >= size)
        return {RangeVerdict::Unsatisfiable, {}};
    return {RangeVerdict::Part, {*first, std::min(last.value_or(size - 1), size - 1)}};
}

Response ranged(const Request& request, Response whole)
{
    if (whole.status != 200)
        return whole;
    whole.headers.emplaceBack("Accept-Ranges", "bytes");
    if (request.method != "GET" || !request.headers.contains("range"))
        return whole;
    const QByteArray size = QByteArray::number(whole.body.size());
    const RangeAnswer answer = parseRange(request.header("range"), whole.body.size());
    if (answer.verdict == RangeVerdict::Unsatisfiable) {
        whole.status = 416;
        whole.headers.emplaceBack("Content-Range", "bytes */" + size);
        whole.body.clear();
    } else if (answer.verdict == RangeVerdict::Part) {
        whole.status = 206;
        whole.compressible = false;
        whole.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(answer.range.first) + '-' +
                                                       QByteArray::number(answer.range.last) + '/' + size);
        whole.body = whole.body.mid(answer.range.first, answer.range.length());
    }
    return whole;
}

} // namespace sampan::http
