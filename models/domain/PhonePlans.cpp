// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PhonePlans.h"

#include <QStringList>

namespace sampan
{
namespace
{

/// region:code[:trunk[:international prefix]]; "-" is no trunk prefix. The prefix abroad is 00 unless said.
constexpr const char* kPlans =
    "US:1:1:011 CA:1:1:011 RU:7:8:810 KZ:7:8:810 EG:20:0 ZA:27:0 GR:30 NL:31:0 BE:32:0 FR:33:0 ES:34 HU:36:06 IT:39 "
    "RO:40:0 CH:41:0 AT:43:0 GB:44:0 GG:44:0 JE:44:0 IM:44:0 DK:45 SE:46:0 NO:47 SJ:47 PL:48 DE:49:0 PE:51:0 MX:52 "
    "CU:53:0:119 AR:54:0 BR:55:0 CL:56 CO:57 VE:58:0 MY:60:0 AU:61:0:0011 CX:61:0:0011 CC:61:0:0011 ID:62:0:001 "
    "PH:63:0 NZ:64:0 SG:65:-:001 TH:66:0:001 JP:81:0:010 KR:82:0:001 VN:84:0 CN:86:0 TR:90:0 IN:91:0 PK:92:0 AF:93:0 "
    "LK:94:0 MM:95:0 IR:98:0 SS:211:0 MA:212:0 EH:212:0 DZ:213:0 TN:216 LY:218:0 GM:220 SN:221 MR:222 ML:223 GN:224 "
    "CI:225 BF:226 NE:227 TG:228 BJ:229 MU:230 LR:231:0 SL:232:0 GH:233:0 NG:234:0:009 TD:235 CF:236 CM:237 CV:238 "
    "ST:239 GQ:240 GA:241 CG:242 CD:243:0 AO:244 GW:245 IO:246 SC:248 SD:249:0 RW:250 ET:251:0 SO:252:0 DJ:253 "
    "KE:254:0:000 TZ:255:0:000 UG:256:0:000 BI:257 MZ:258 ZM:260:0 MG:261:0 RE:262:0 YT:262:0 ZW:263:0 NA:264:0 MW:265 "
    "LS:266 BW:267 SZ:268 KM:269 SH:290 ER:291:0 AW:297 FO:298 GL:299 GI:350 PT:351 LU:352 IE:353:0 IS:354 AL:355:0 "
    "MT:356 CY:357 FI:358:0 AX:358:0 BG:359:0 LT:370:0 LV:371 EE:372 MD:373:0 AM:374:0 BY:375:80:810 AD:376 MC:377 "
    "SM:378 VA:39 UA:380:0 RS:381:0 ME:382:0 XK:383:0 HR:385:0 SI:386:0 BA:387:0 MK:389:0 CZ:420 SK:421:0 LI:423 "
    "FK:500 BZ:501 GT:502 SV:503 HN:504 NI:505 CR:506 PA:507 PM:508:0 HT:509 GP:590:0 BL:590:0 MF:590:0 BO:591:0 "
    "GY:592:-:001 EC:593:0 GF:594:0 PY:595:0 MQ:596:0 SR:597:0 UY:598:0 CW:599 BQ:599 TL:670 NF:672 BN:673 NR:674 "
    "PG:675 TO:676 SB:677 VU:678 FJ:679 PW:680:-:011 WF:681 CK:682 NU:683 WS:685:0 KI:686:0 NC:687 TV:688 PF:689 "
    "TK:690 FM:691:-:011 MH:692:1:011 KP:850:0 HK:852:-:001 MO:853 KH:855:0:001 LA:856:0 BD:880:0 TW:886:0:002 MV:960 "
    "LB:961:0 JO:962:0 SY:963:0 IQ:964:0 KW:965 SA:966:0 YE:967:0 OM:968 PS:970:0 AE:971:0 IL:972:0 BH:973 QA:974 "
    "BT:975 MN:976:0:001 NP:977:0 TJ:992:8:810 TM:993:8:810 AZ:994:0 GE:995:0 KG:996:0 UZ:998";

/// Countries that share +1 and +7, by the digits that follow: region:code of the country, then each area.
constexpr const char* kShared =
    "CA:1:204,226,236,249,250,257,263,289,306,343,354,365,367,368,382,387,403,416,418,428,431,437,438,450,460,468,474,"
    "506,514,519,548,579,581,584,587,604,613,639,647,672,683,705,709,742,753,778,780,782,807,819,825,867,873,879,902,"
    "905,942 BS:1:242 BB:1:246 AI:1:264 AG:1:268 VG:1:284 VI:1:340 KY:1:345 BM:1:441 GD:1:473 TC:1:649 JM:1:658,876 "
    "MS:1:664 MP:1:670 GU:1:671 AS:1:684 SX:1:721 LC:1:758 DM:1:767 VC:1:784 PR:1:787,939 DO:1:809,829,849 TT:1:868 "
    "KN:1:869 KZ:7:6,7 VA:39:06698 GG:44:1481 JE:44:1534 IM:44:1624 SJ:47:79 AX:358:18";

QString part(const QStringList& parts, qsizetype index, const QString& fallback)
{
    const QString text = parts.value(index, fallback);
    return text == u"-" ? QString() : text;
}

QList<PhonePlan> read()
{
    QList<PhonePlan> plans;
    for (const QString& entry : QString::fromLatin1(kPlans).split(u' ')) {
        const QStringList parts = entry.split(u':');
        plans.append({parts.at(0), parts.at(1), part(parts, 2, {}), part(parts, 3, QStringLiteral("00"))});
    }
    for (const QString& entry : QString::fromLatin1(kShared).split(u' ')) {
        const QStringList parts = entry.split(u':');
        const bool isNorthAmerica = parts.at(1) == u"1";
        const QString prefix = isNorthAmerica ? QStringLiteral("011") : QStringLiteral("00");
        for (const QString& area : parts.at(2).split(u','))
            plans.append({parts.at(0), parts.at(1) + area, isNorthAmerica ? QStringLiteral("1") : QString(), prefix});
    }
    return plans;
}

} // namespace

const QList<PhonePlan>& phonePlans()
{
    static const QList<PhonePlan> plans = read();
    return plans;
}

} // namespace sampan
