// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSizeF>
#include <memory>

namespace sampan
{

/// A PDF as the module `sampan-pdf` reads it. For one thread at a time.
class PdfDocument
{
public:
    virtual ~PdfDocument() = default;
    /// It asks for a password.
    virtual bool isLocked() const = 0;
    virtual int pageCount() const = 0;
    /// In points (1/72 inch); invalid if the page is broken.
    virtual QSizeF pageSize(int page) const = 0;
    /// Null if the page is broken.
    virtual QImage paint(int page, double dotsPerInch) const = 0;
};

/// Null if the bytes are no PDF. The module's function `sampanPdfReader` gives it.
using PdfReader = std::unique_ptr<PdfDocument> (*)(const QByteArray& content);
using PdfReaderFunction = PdfReader (*)();

} // namespace sampan
