// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/PhoneNumber.h"

#include "modules/Modules.h"
#include "phone/Plans.h"

namespace sampan::phoneNumber
{
namespace
{

// libphonenumber and what it links to would cost each start a tenth of its time.
const Result<const Plans*>& plans()
{
    static const Result<const Plans*> loaded = []() -> Result<const Plans*> {
        const auto function = moduleFunction(QStringLiteral("sampan-phone"), "sampanPhonePlans");
        if (!function)
            return function.error();
        return reinterpret_cast<PlansFunction>(function->call)();
    }();
    return loaded;
}

} // namespace

Result<QString> normalised(const QString& text, const QString& region)
{
    return plans() ? (*plans())->normalised(text, region) : Result<QString>(plans().error());
}

QString international(const QString& e164)
{
    return plans() ? (*plans())->international(e164) : e164;
}

QString national(const QString& e164)
{
    return plans() ? (*plans())->national(e164) : e164;
}

QString forCallerIn(const QString& e164, const QString& region)
{
    return !region.isEmpty() && regionOf(e164) == region.toUpper() ? national(e164) : international(e164);
}

QString regionOf(const QString& e164)
{
    return plans() ? (*plans())->regionOf(e164) : QString();
}

} // namespace sampan::phoneNumber
