// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/LanguageGuess.h"

#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace sampan::server
{

QString guessLanguage(const QString& text)
{
    const QByteArray utf8 = text.left(8000).toUtf8();
    const CLD2::CLDHints noHints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int textBytes = 0;
    bool reliable = false;
    int validPrefix = 0;
    const CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        utf8.constData(), static_cast<int>(utf8.size()), true, &noHints, 0, languages.data(), percents.data(),
        scores.data(), nullptr, &textBytes, &reliable, &validPrefix);
    if (best == CLD2::UNKNOWN_LANGUAGE || !reliable)
        return {};
    const QString code = QString::fromLatin1(CLD2::LanguageCode(best));
    if (code == QStringLiteral("zh-Hant"))
        return QStringLiteral("zh-TW");
    return code == QStringLiteral("un") ? QString() : code;
}

} // namespace sampan::server
