// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPixmap>

namespace sampan::test
{

/// Many pictures, small and named, on few: PATH-1.png, PATH-2.png and so on, six on each.
class ContactSheet
{
public:
    explicit ContactSheet(QString path) : m_path(std::move(path)) {}

    void add(const QPixmap& picture, const QString& name);
    /// Writes what is left.
    void finish();

private:
    struct Print {
        QImage image;
        QString name;
    };

    QString m_path;
    int m_number = 0;
    QList<Print> m_prints;
};

} // namespace sampan::test
