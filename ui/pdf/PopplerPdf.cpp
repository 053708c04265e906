// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pdf/PdfDocument.h"

#include <poppler-qt6.h>

namespace sampan
{
namespace
{

class PopplerPdf final : public PdfDocument
{
public:
    explicit PopplerPdf(std::unique_ptr<Poppler::Document> document) : m_document(std::move(document))
    {
        m_document->setRenderHint(Poppler::Document::Antialiasing);
        m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    }
    bool isLocked() const override { return m_document->isLocked(); }
    int pageCount() const override { return m_document->numPages(); }
    QSizeF pageSize(int page) const override
    {
        const std::unique_ptr<Poppler::Page> shown(m_document->page(page));
        return shown ? shown->pageSizeF() : QSizeF();
    }
    QImage paint(int page, double dotsPerInch) const override
    {
        const std::unique_ptr<Poppler::Page> shown(m_document->page(page));
        return shown ? shown->renderToImage(dotsPerInch, dotsPerInch) : QImage();
    }

private:
    std::unique_ptr<Poppler::Document> m_document;
};

std::unique_ptr<PdfDocument> read(const QByteArray& content)
{
    auto document = Poppler::Document::loadFromData(content);
    return document ? std::make_unique<PopplerPdf>(std::move(document)) : nullptr;
}

} // namespace
} // namespace sampan

extern "C" Q_DECL_EXPORT sampan::PdfReader sampanPdfReader()
{
    return sampan::read;
}
