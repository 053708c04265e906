// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QSizeF>
#include <memory>

class QThread;

namespace sampan
{

class PdfWorker;

/// The pages of a PDF as pictures, read and painted on a thread of its own. Scripts, links, attachments and forms of
/// the file are never run. GUI thread.
class PdfPages : public QObject
{
    Q_OBJECT

public:
    explicit PdfPages(const QByteArray& content, QObject* parent = nullptr);
    /// Waits for the page being painted.
    ~PdfPages() override;

    /// Asks for a page (from 0) in pixels for each point of 1/72 inch; `painted` answers. Only the last of several
    /// questions for the same page is answered.
    void paint(int page, double scale);

Q_SIGNALS:
    /// Sizes of the pages in points. Empty: it could not be read; `locked`: it asks for a password.
    void opened(const QList<QSizeF>& sizes, bool locked);
    void painted(int page, double scale, const QImage& picture);

private:
    std::unique_ptr<QThread> m_thread;
    PdfWorker* m_worker;
};

} // namespace sampan
