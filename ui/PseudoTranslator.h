// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace sampan
{

/// `source` as the pseudo-language says it: accents on Latin letters, two fifths longer, in brackets. Place markers,
/// marks of rich text and mnemonics stay what they are; a text without letters comes back as it is.
QString pseudoText(const QString& source);

/// A language made while the program runs, in which cut-off and forgotten texts show: `--lang qps`. Never offered in
/// the settings.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation = nullptr,
                      int n = -1) const override;
};

} // namespace sampan
