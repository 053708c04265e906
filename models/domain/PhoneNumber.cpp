// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PhoneNumber.h"

#include "domain/CallRecord.h"
#include "domain/PhonePlans.h"

#include <QStringList>

namespace sampan::phoneNumber
{
namespace
{

constexpr qsizetype kMaxText = 100;
constexpr qsizetype kMinDigits = 7;
constexpr qsizetype kMaxDigits = 15;
constexpr qsizetype kAmericanDigits = 11;

/// The plan people of a region dial by.
const PhonePlan* planOf(const QString& region)
{
    for (const PhonePlan& plan : phonePlans()) {
        if (plan.region == region)
            return &plan;
    }
    return nullptr;
}

/// The plan whose code the digits begin with: the longest code, of equal ones the first.
const PhonePlan* planFor(QStringView digits)
{
    const PhonePlan* best = nullptr;
    for (const PhonePlan& plan : phonePlans()) {
        if (digits.startsWith(plan.code) && (!best || plan.code.size() > best->code.size()))
            best = &plan;
    }
    return best;
}

/// The country code of the digits, shared areas not counted.
QString countryCodeOf(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return digits.left(1).toString();
    for (const PhonePlan& plan : phonePlans()) {
        if (plan.code.size() <= 3 && digits.startsWith(plan.code))
            return plan.code;
    }
    return {};
}

/// The digits of a written number, or nothing if it holds what numbers do not; "+" stays where it stands first.
QString bare(const QString& text)
{
    static const QString marks = QStringLiteral(" -./()\u00a0\u2010\u2011\u2013\u2212\t");
    QString digits;
    for (const QChar c : text.trimmed()) {
        const int value = c.isDigit() ? c.digitValue() : -1; // also full-width and Arabic digits
        if (value >= 0)
            digits.append(QChar(u'0' + value));
        else if ((c == u'+' || c == u'\uff0b') && digits.isEmpty())
            digits.append(u'+');
        else if (!marks.contains(c))
            return {};
    }
    return digits;
}

/// "+" and the number, from what was dialled in a country.
QString dialledIn(const PhonePlan& plan, const QString& digits)
{
    if (digits.startsWith(plan.international))
        return u'+' + digits.mid(plan.international.size());
    const QString code = countryCodeOf(plan.code);
    const bool hasTrunk = !plan.trunk.isEmpty() && digits.startsWith(plan.trunk);
    return u'+' + code + (hasTrunk ? digits.mid(plan.trunk.size()) : digits);
}

QString inThrees(const QString& digits)
{
    QStringList groups;
    for (qsizetype at = 0; at < digits.size();) {
        const qsizetype left = digits.size() - at;
        const qsizetype take = left == 4 || left < 3 ? left : 3; // no single digit stands alone
        groups.append(digits.mid(at, take));
        at += take;
    }
    return groups.join(u' ');
}

bool isAmerican(const QString& e164)
{
    return e164.startsWith(u"+1") && e164.size() == kAmericanDigits + 1;
}

} // namespace

Result<QString> normalised(const QString& text, const QString& region)
{
    const Error refused{ErrorCode::InvalidArguments, QStringLiteral("not a phone number"), {}};
    QString digits = text.size() > kMaxText ? QString() : bare(text);
    if (digits.isEmpty())
        return refused;
    if (!digits.startsWith(u'+')) {
        const PhonePlan* plan = planOf(region.toUpper());
        if (!plan)
            return refused;
        digits = dialledIn(*plan, digits);
    }
    const qsizetype size = digits.size() - 1;
    return isE164(digits) && size >= kMinDigits && size <= kMaxDigits ? Result<QString>(digits) : refused;
}

QString international(const QString& e164)
{
    const QString code = isE164(e164) ? countryCodeOf(QStringView(e164).mid(1)) : QString();
    if (code.isEmpty())
        return e164;
    const QString rest = e164.mid(1 + code.size());
    if (isAmerican(e164))
        return u"+1 " + rest.left(3) + u'-' + rest.mid(3, 3) + u'-' + rest.mid(6);
    return u'+' + code + u' ' + inThrees(rest);
}

QString national(const QString& e164)
{
    const QString code = isE164(e164) ? countryCodeOf(QStringView(e164).mid(1)) : QString();
    const PhonePlan* plan = code.isEmpty() ? nullptr : planFor(QStringView(e164).mid(1));
    if (!plan)
        return e164;
    const QString rest = e164.mid(1 + code.size());
    if (isAmerican(e164))
        return u'(' + rest.left(3) + u") " + rest.mid(3, 3) + u'-' + rest.mid(6);
    return inThrees(planOf(plan->region)->trunk + rest);
}

QString forCallerIn(const QString& e164, const QString& region)
{
    return !region.isEmpty() && regionOf(e164) == region.toUpper() ? national(e164) : international(e164);
}

QString regionOf(const QString& e164)
{
    const PhonePlan* plan = isE164(e164) ? planFor(QStringView(e164).mid(1)) : nullptr;
    return plan ? plan->region : QString();
}

} // namespace sampan::phoneNumber
