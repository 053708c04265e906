// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/AttachmentWords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace sampan
{

namespace
{

bool isWrittenWithoutSpaces(const QString& language)
{
    return language == u"zh" || language == u"ja" || language == u"ko";
}

QRegularExpression patternOf(const QString& language, const QJsonArray& words)
{
    QStringList parts;
    for (const QJsonValue& value : words) {
        QString word = value.toString();
        const bool open = word.endsWith(u'*');
        if (open)
            word.chop(1);
        const QString part = QRegularExpression::escape(word);
        if (isWrittenWithoutSpaces(language))
            parts += part;
        else
            parts +=
                QStringLiteral("(?<![\\w])") + part + (open ? QStringLiteral("\\w*") : QStringLiteral("(?![\\w])"));
    }
    return QRegularExpression(parts.join(u'|'), QRegularExpression::CaseInsensitiveOption |
                                                    QRegularExpression::UseUnicodePropertiesOption);
}

QHash<QString, QRegularExpression> load()
{
    QHash<QString, QRegularExpression> patterns;
    QFile file(QStringLiteral(":/sampan/words/attachments.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the words for attachments are missing from the program");
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = all.begin(); it != all.end(); ++it)
        patterns.insert(it.key(), patternOf(it.key(), it.value().toArray()));
    return patterns;
}

const QHash<QString, QRegularExpression>& patterns()
{
    static const QHash<QString, QRegularExpression> loaded = load();
    return loaded;
}

QString withoutQuotes(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(u'\n')) {
        if (!line.startsWith(u'>'))
            lines += line;
    }
    return lines.join(u'\n');
}

} // namespace

QStringList AttachmentWords::languages()
{
    return patterns().keys();
}

QString AttachmentWords::wordIn(const QString& text, const QString& language)
{
    const QString base = language.section(u'-', 0, 0).toLower();
    const QStringList read = patterns().contains(base) ? QStringList{base, QStringLiteral("en")} : languages();
    const QString own = withoutQuotes(text);
    for (const QString& one : read) {
        if (const auto match = patterns().value(one).match(own); match.hasMatch())
            return match.captured();
    }
    return {};
}

} // namespace sampan
