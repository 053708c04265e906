// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/FlowedText.h"

#include <QStringList>

namespace sampan::server
{
namespace
{

struct Line {
    qsizetype depth = 0;
    QString text;
    bool flows = false;
};

Line readLine(const QString& raw, bool delSp)
{
    Line line;
    while (line.depth < raw.size() && raw.at(line.depth) == u'>')
        ++line.depth;
    line.text = raw.mid(line.depth);
    if (line.text.startsWith(u' '))
        line.text.remove(0, 1);
    const bool isSignature = line.text == QStringLiteral("-- ");
    line.flows = !isSignature && line.text.endsWith(u' ');
    if (line.flows && delSp)
        line.text.chop(1);
    return line;
}

QString written(const Line& line)
{
    return line.depth == 0 ? line.text : QString(line.depth, u'>') + u' ' + line.text;
}

} // namespace

QString joinFlowed(const QString& text, bool delSp)
{
    QStringList out;
    Line paragraph;
    bool open = false;
    for (const QString& raw : text.split(u'\n')) {
        const Line line = readLine(raw, delSp);
        const bool isSignature = line.text == QStringLiteral("-- ");
        if (open && line.depth == paragraph.depth && !isSignature) {
            paragraph.text += line.text;
        } else {
            if (open)
                out.append(written(paragraph));
            paragraph = line;
        }
        open = line.flows;
        if (!open)
            out.append(written(paragraph));
    }
    if (open)
        out.append(written(paragraph));
    return out.join(u'\n');
}

} // namespace sampan::server
