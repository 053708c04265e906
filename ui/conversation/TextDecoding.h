// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sampan
{

/// A text file of unknown origin as readable text: byte order mark, then UTF-8 if it is valid, then what ICU takes it
/// for (GB 18030, Big5, Shift JIS, EUC-KR, Windows and ISO pages). Line ends become "\n". `charset` gets the name.
/// Thread-safe.
QString decodedText(const QByteArray& bytes, QString* charset = nullptr);

} // namespace sampan
