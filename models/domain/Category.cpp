// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Category.h"

#include "domain/JsonReader.h"

#include <algorithm>

namespace sampan
{
namespace
{

constexpr int kMaxCode = 100;
constexpr int kMaxName = 100;

bool isCodeWord(const QString& word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
    });
}

} // namespace

bool isCategoryCode(const QString& code)
{
    const QStringList words = code.split(u'/');
    return code.size() <= kMaxCode && words.size() <= 2 && std::all_of(words.begin(), words.end(), isCodeWord);
}

QString categoryRootOf(const QString& code)
{
    return code.section(u'/', 0, 0);
}

QString nameOf(const Category& category, const QStringList& languages)
{
    for (const QString& language : languages + QStringList{QStringLiteral("en")}) {
        for (const QString& tag : {language, language.section(u'-', 0, 0)}) {
            if (const QString name = category.names.value(tag); !name.isEmpty())
                return name;
        }
    }
    return category.names.isEmpty() ? category.code : category.names.first();
}

QJsonObject toJson(const Category& c)
{
    return {{QStringLiteral("id"), c.id},
            {QStringLiteral("code"), c.code},
            {QStringLiteral("names"), mapToJson(c.names)},
            {QStringLiteral("position"), c.position},
            {QStringLiteral("isActive"), c.isActive}};
}

Result<Category> categoryFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Category c;
    c.id = reader.requiredId("id");
    c.code = reader.requiredText("code");
    c.names = reader.textMap("names");
    c.position = static_cast<int>(qBound(qint64{0}, reader.integer("position"), qint64{1'000'000}));
    c.isActive = reader.boolean("isActive");
    if (!c.code.isEmpty() && !isCategoryCode(c.code))
        reader.fail("code", QStringLiteral("not one or two words"));
    for (const QString& name : std::as_const(c.names)) {
        if (name.trimmed().isEmpty() || name.size() > kMaxName)
            reader.fail("names", QStringLiteral("a name has 1 to 100 characters"));
    }
    if (const auto done = reader.finish(); !done)
        return done.error();
    return c;
}

} // namespace sampan
