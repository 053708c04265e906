// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayIcon.h"

#include "ui/Settings.h"

#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

namespace sampan
{

namespace
{
constexpr int most = 99;
constexpr int sizes[] = {16, 22, 24, 32, 44, 48, 64};
constexpr qint64 hour = 60 * 60;
} // namespace

TrayIcon::TrayIcon(const Theme& theme, Settings& settings, const Clock& clock, const QIcon& icon, QObject* parent)
    : QObject(parent), m_theme(theme), m_settings(settings), m_clock(clock), m_icon(icon),
      m_menu(std::make_unique<QMenu>())
{
    fillMenu();
    connect(m_menu.get(), &QMenu::aboutToShow, this, [this] {
        nameOpen();
        // An hour of rest ends by itself; the mark is right when somebody looks, and no timer waits for it.
        m_rest->setChecked(m_settings.restUntil().isValid() && m_settings.restUntil() > m_clock.now());
    });
    connect(&theme, &Theme::changed, this, &TrayIcon::refresh);
    connect(&settings, &Settings::languageChanged, this, &TrayIcon::fillMenu, Qt::QueuedConnection);
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::appear()
{
    if (m_tray)
        return;
    m_tray = new QSystemTrayIcon(this);
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openAsked();
    });
    refresh();
    m_tray->show();
}

bool TrayIcon::isThere() const
{
    return m_tray && m_tray->isVisible() && isOffered();
}

bool TrayIcon::isOffered()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::fillMenu()
{
    m_menu->clear();
    m_open = m_menu->addAction(QString(), this, [this] {
        if (m_isWindowShown)
            Q_EMIT hideAsked();
        else
            Q_EMIT openAsked();
    });
    nameOpen();
    m_menu->addSeparator();
    m_rest = m_menu->addAction(tr("Do not disturb"), this, [this] { toggleRest(m_settings, m_clock); });
    m_rest->setCheckable(true);
    m_menu->addAction(tr("Do not disturb for 1 hour"), this,
                      [this] { m_settings.setRestUntil(m_clock.now().addSecs(hour)); });
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &TrayIcon::quitAsked);
}

void TrayIcon::nameOpen()
{
    m_open->setText(m_isWindowShown ? tr("Hide the window") : tr("Open"));
}

QString TrayIcon::toggleRest(Settings& settings, const Clock& clock)
{
    const bool rests = settings.restUntil().isValid() && settings.restUntil() > clock.now();
    settings.setRestUntil(rests ? QDateTime() : Settings::restForever());
    return rests ? tr("You are told of messages again.") : tr("Nothing disturbs you until you switch it off.");
}

void TrayIcon::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    refresh();
}

QPixmap TrayIcon::badged(const QIcon& icon, int count, int size, const Theme& theme)
{
    QPixmap pixmap = icon.pixmap(QSize(size, size), 1.0);
    if (pixmap.isNull()) {
        pixmap = QPixmap(size, size);
        pixmap.fill(Qt::transparent);
    }
    if (count <= 0)
        return pixmap;
    const QString text = count > most ? QStringLiteral("99+") : QLocale().toString(count);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = theme.font(FontRole::Caption, true);
    font.setPixelSize(qMax(8, size / 2 - (text.size() > 2 ? size / 8 : 0)));
    const int high = qMax(font.pixelSize() + 2, size * 9 / 16);
    const int wide = qMin(size, qMax(high, QFontMetrics(font).horizontalAdvance(text) + size / 6));
    const QRectF badge(pixmap.width() - wide, pixmap.height() - high, wide, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::DangerSolid));
    painter.drawRoundedRect(badge, high / 2.0, high / 2.0);
    painter.setFont(font);
    painter.setPen(theme.color(Token::OnAccent));
    painter.drawText(badge, Qt::AlignCenter, text);
    return pixmap;
}

void TrayIcon::refresh()
{
    if (!m_tray)
        return;
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(badged(m_icon, m_count, size, m_theme));
    m_tray->setIcon(icon);
    m_tray->setToolTip(m_count > 0 ? tr("Sampan, %n new message(s)", nullptr, m_count) : QStringLiteral("Sampan"));
}

} // namespace sampan
