// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/EventStream.h"

namespace sampan
{

void EventStream::feed(const QByteArray& piece, const Event& event)
{
    m_rest += piece;
    qsizetype start = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', start)) {
        takeLine(m_rest.mid(start, end - start), event);
        start = end + 1;
    }
    m_rest.remove(0, start);
    if (m_rest.size() + m_data.size() > kMaxEvent)
        reset();
}

void EventStream::reset()
{
    m_rest.clear();
    m_type.clear();
    m_data.clear();
    m_hasData = false;
}

void EventStream::takeLine(QByteArray line, const Event& event)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        if (m_hasData)
            event(m_type, m_data);
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "event")
        m_type = value;
    if (field == "data") {
        if (m_hasData)
            m_data += '\n';
        m_data += value;
        m_hasData = true;
    }
}

} // namespace sampan
