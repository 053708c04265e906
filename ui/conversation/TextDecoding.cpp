// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TextDecoding.h"

#include <QStringDecoder>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace sampan
{

namespace
{

constexpr qsizetype judged = 64 * 1024; // bytes that are enough to tell a charset

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

QByteArray detected(const QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.constData(), static_cast<int32_t>(qMin(bytes.size(), judged)), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    const char* name = U_SUCCESS(status) && match ? ucsdet_getName(match, &status) : nullptr;
    return U_SUCCESS(status) && name ? QByteArray(name) : QByteArray("windows-1252");
}

QString converted(const QByteArray& bytes, const QByteArray& charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.constData(), &status));
    if (U_FAILURE(status))
        return QString::fromLatin1(bytes);
    QString text(bytes.size() * 2 + 16, Qt::Uninitialized);
    const int32_t length =
        ucnv_toUChars(converter.get(), reinterpret_cast<char16_t*>(text.data()), static_cast<int32_t>(text.size()),
                      bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    text.resize(U_SUCCESS(status) ? length : 0);
    return text;
}

} // namespace

QString decodedText(const QByteArray& bytes, QString* charset)
{
    QString name = QStringLiteral("UTF-8");
    QString text;
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder utf8(QStringDecoder::Utf8);
    if (marked && *marked != QStringConverter::Utf8) {
        name = QString::fromLatin1(QStringConverter::nameForEncoding(*marked));
        text = QStringDecoder(*marked)(bytes);
    } else if (const QString tried = utf8(bytes); !utf8.hasError()) {
        text = tried;
    } else {
        const QByteArray guessed = detected(bytes);
        name = QString::fromLatin1(guessed);
        text = converted(bytes, guessed);
    }
    if (charset)
        *charset = name;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

} // namespace sampan
