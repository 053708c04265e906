// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Icons.h"

#include "ui/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSet>
#include <QSvgRenderer>
#include <QtMath>

namespace sampan
{

namespace
{

QString pathOf(const QString& name)
{
    return QStringLiteral(":/sampan/icons/") + name + QStringLiteral(".svg");
}

/// What points along the reading turns around with it; clocks, checks and signs for things do not.
bool turnsAround(const QString& name)
{
    static const QSet<QString> names{QStringLiteral("arrow-left"),
                                     QStringLiteral("arrow-right"),
                                     QStringLiteral("chevron-left"),
                                     QStringLiteral("chevron-right"),
                                     QStringLiteral("reply"),
                                     QStringLiteral("reply-all"),
                                     QStringLiteral("undo-2"),
                                     QStringLiteral("log-out"),
                                     QStringLiteral("panel-left-open"),
                                     QStringLiteral("panel-left-close"),
                                     QStringLiteral("panel-right-open"),
                                     QStringLiteral("external-link"),
                                     QStringLiteral("list"),
                                     QStringLiteral("list-checks"),
                                     QStringLiteral("send")};
    return QGuiApplication::layoutDirection() == Qt::RightToLeft && names.contains(name);
}

QPixmap render(const QString& name, int devicePixels, const QColor& color)
{
    QPixmap pixmap(devicePixels, devicePixels);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "iconPixmap", qPrintable(name));
        return pixmap;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const Theme& theme, QString name, Token normal)
        : m_theme(theme), m_name(std::move(name)), m_normal(normal)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, m_name, rect, color(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, qMin(size.width(), size.height()), color(mode), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return iconPixmap(m_name, qRound(qMin(size.width(), size.height()) / scale), color(mode), scale);
    }
    QIconEngine* clone() const override { return new ThemedIconEngine(m_theme, m_name, m_normal); }

private:
    QColor color(QIcon::Mode mode) const
    {
        return m_theme.color(mode == QIcon::Disabled ? Token::TextDisabled : m_normal);
    }

    const Theme& m_theme;
    QString m_name;
    Token m_normal;
};

} // namespace

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal ratio)
{
    const int pixels = qCeil(size * ratio);
    const bool turned = turnsAround(name);
    const QString key = QStringLiteral("sampan/%1/%2/%3/%4")
                            .arg(name, QString::number(pixels), color.name(QColor::HexArgb))
                            .arg(turned);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, pixels, color);
        if (turned)
            pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintIcon(QPainter* painter, const QString& name, const QRectF& rect, const QColor& color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int size = qRound(qMin(rect.width(), rect.height()));
    const QPointF corner(qRound(rect.x() * ratio) / ratio, qRound(rect.y() * ratio) / ratio);
    painter->drawPixmap(corner, iconPixmap(name, size, color, ratio));
}

QIcon themedIcon(const Theme& theme, const QString& name, Token normal)
{
    return QIcon(new ThemedIconEngine(theme, name, normal));
}

bool hasIcon(const QString& name)
{
    return QFile::exists(pathOf(name));
}

} // namespace sampan
