// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/JsonText.h"

#include <QJsonDocument>
#include <algorithm>
#include <cctype>

namespace sampan::server::jsonText
{
namespace
{

constexpr int kMaxDepth = 16;
constexpr char kHex[] = "0123456789abcdef";

void appendEscaped(QByteArray& out, char c)
{
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else {
        out += "\\u00";
        out += kHex[(c >> 4) & 0xF];
        out += kHex[c & 0xF];
    }
}

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

/// Walks over one value after the other without keeping anything.
class Scanner
{
public:
    explicit Scanner(QByteArrayView bytes) : m_bytes(bytes) {}

    bool isAtEnd() const { return m_at == m_bytes.size(); }
    bool value(int depth)
    {
        if (isAtEnd() || depth > kMaxDepth)
            return false;
        switch (m_bytes.at(m_at)) {
        case '{':
            return sequence('}', true, depth);
        case '[':
            return sequence(']', false, depth);
        case '"':
            return string();
        default:
            return word();
        }
    }

private:
    bool take(char c)
    {
        const bool isThere = !isAtEnd() && m_bytes.at(m_at) == c;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    bool sequence(char end, bool isObject, int depth)
    {
        ++m_at;
        if (take(end))
            return true;
        do {
            if (isObject && !(string() && take(':')))
                return false;
            if (!value(depth + 1))
                return false;
        } while (take(','));
        return take(end);
    }
    bool string()
    {
        if (!take('"'))
            return false;
        while (!isAtEnd()) {
            const char c = m_bytes.at(m_at++);
            if (c == '"')
                return true;
            if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !escape()))
                return false;
        }
        return false;
    }
    bool escape()
    {
        if (isAtEnd())
            return false;
        const char c = m_bytes.at(m_at++);
        if (c != 'u')
            return QByteArrayView("\"\\/bfnrt").contains(c);
        const QByteArrayView digits = m_bytes.sliced(m_at, std::min<qsizetype>(4, m_bytes.size() - m_at));
        m_at += digits.size();
        return digits.size() == 4 &&
               std::all_of(digits.begin(), digits.end(), [](char digit) { return isxdigit(digit) != 0; });
    }
    bool word()
    {
        const qsizetype from = m_at;
        while (!isAtEnd() && !QByteArrayView(",]}").contains(m_bytes.at(m_at)))
            ++m_at;
        const QByteArrayView text = m_bytes.sliced(from, m_at - from);
        if (text == "true" || text == "false" || text == "null")
            return true;
        const bool isPlain = !text.isEmpty() && (text.front() == '-' || isdigit(text.front()) != 0);
        bool isNumber = false;
        (void)text.toDouble(&isNumber);
        return isPlain && isNumber;
    }

    const QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace

QByteArray of(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void append(QByteArray& out, const QString& text)
{
    appendUtf8(out, text.toUtf8());
}

void appendUtf8(QByteArray& out, QByteArrayView text)
{
    out += '"';
    qsizetype written = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!needsEscape(text.at(i)))
            continue;
        out.append(text.data() + written, i - written);
        appendEscaped(out, text.at(i));
        written = i + 1;
    }
    out.append(text.data() + written, text.size() - written);
    out += '"';
}

void append(QByteArray& out, const QStringList& list)
{
    out += '[';
    for (const QString& text : list) {
        if (!out.endsWith('['))
            out += ',';
        append(out, text);
    }
    out += ']';
}

void appendName(QByteArray& out, const char* name)
{
    out += out.endsWith('{') ? "\"" : ",\"";
    out += name;
    out += "\":";
}

bool isWellFormed(QByteArrayView bytes)
{
    Scanner scanner(bytes);
    return scanner.value(0) && scanner.isAtEnd();
}

} // namespace sampan::server::jsonText
