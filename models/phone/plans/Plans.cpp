// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/Plans.h"

#include "domain/CallRecord.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <mutex>
#include <optional>

namespace sampan::phoneNumber
{
namespace
{

namespace library = i18n::phonenumbers;
using Util = library::PhoneNumberUtil;

constexpr qsizetype kMaxText = 100;

/// The library tells on standard output what it could not read; those are numbers of people.
class Silence : public library::Logger
{
public:
    void WriteMessage(const std::string&) override {}
};

const Util& util()
{
    static std::once_flag silenced;
    std::call_once(silenced, [] { Util::GetInstance()->SetLogger(new Silence); }); // the library deletes it
    return *Util::GetInstance();
}

std::optional<library::PhoneNumber> parsed(const QString& text, const QString& region)
{
    library::PhoneNumber number;
    const std::string where = region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString();
    if (util().Parse(text.toStdString(), where, &number) != Util::NO_PARSING_ERROR)
        return {};
    return number;
}

QString written(const library::PhoneNumber& number, Util::PhoneNumberFormat format)
{
    std::string text;
    util().Format(number, format, &text);
    return QString::fromStdString(text);
}

QString shown(const QString& e164, Util::PhoneNumberFormat format)
{
    const auto number = isE164(e164) ? parsed(e164, {}) : std::nullopt;
    return number ? written(*number, format) : e164;
}

/// Letters are read as keypad digits by the library ("1-800-FLOWERS"); here they are a mistyped field.
bool hasLetters(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

Result<QString> normalised(const QString& text, const QString& region)
{
    const Error refused{ErrorCode::InvalidArguments, QStringLiteral("not a phone number"), {}};
    if (text.size() > kMaxText || hasLetters(text))
        return refused;
    const auto number = parsed(text, region);
    if (!number || !util().IsPossibleNumber(*number))
        return refused;
    const QString e164 = written(*number, Util::E164);
    return isE164(e164) ? Result<QString>(e164) : refused;
}

QString international(const QString& e164)
{
    return shown(e164, Util::INTERNATIONAL);
}

QString national(const QString& e164)
{
    return shown(e164, Util::NATIONAL);
}

QString regionOf(const QString& e164)
{
    const auto number = isE164(e164) ? parsed(e164, {}) : std::nullopt;
    std::string region;
    if (number)
        util().GetRegionCodeForCountryCode(number->country_code(), &region);
    // Several countries share one code (NANP, Russia and Kazakhstan): only a number of the plan tells which.
    if (number) {
        std::string exact;
        util().GetRegionCodeForNumber(*number, &exact);
        if (exact != "ZZ" && !exact.empty())
            region = exact;
    }
    return region.size() == 2 && region != "ZZ" ? QString::fromStdString(region) : QString();
}

constexpr Plans all{normalised, international, national, regionOf};

} // namespace

} // namespace sampan::phoneNumber

extern "C" Q_DECL_EXPORT const sampan::phoneNumber::Plans* sampanPhonePlans()
{
    return &sampan::phoneNumber::all;
}
