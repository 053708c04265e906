// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Diagnostics.h"

#include "domain/Error.h"

#include <QGuiApplication>
#include <QMetaEnum>
#include <QScreen>
#include <QStringList>
#include <QSysInfo>

namespace sampan
{

namespace
{

class Lines
{
public:
    void add(const char* name, const QString& value)
    {
        m_lines.append(QLatin1StringView(name) + QStringLiteral(": ") + value);
    }
    void add(const char* name, qint64 number) { add(name, QString::number(number)); }
    QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
};

void addSystem(Lines& lines)
{
    lines.add("Sampan", QStringLiteral(SAMPAN_VERSION));
    const QString qt = QString::fromLatin1(qVersion());
    lines.add("Qt", QStringLiteral(QT_VERSION_STR) == qt ? qt : qt + QStringLiteral(", built with " QT_VERSION_STR));
    // Not prettyProductName and kernelVersion of a build somebody named: only the type and number.
    lines.add("System", QSysInfo::productType() + u' ' + QSysInfo::productVersion() + QStringLiteral(", ") +
                            QSysInfo::currentCpuArchitecture());
    lines.add("Windows by", QGuiApplication::platformName());
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (const QScreen* screen : screens) {
        const QSize size = screen->size();
        lines.add("Screen", QStringLiteral("%1 x %2 at %3 %")
                                .arg(size.width())
                                .arg(size.height())
                                .arg(qRound(screen->devicePixelRatio() * 100)));
    }
}

void addSync(Lines& lines, const SyncStatus& sync)
{
    lines.add("Synchronisation",
              QString::fromLatin1(QMetaEnum::fromType<SyncStatus::State>().valueToKey(static_cast<int>(sync.state()))));
    const QDateTime last = sync.lastSyncAt();
    lines.add("Last complete", last.isValid() ? last.toUTC().toString(Qt::ISODate) : QStringLiteral("never"));
    if (sync.remaining() >= 0)
        lines.add("Objects left", sync.remaining());
    // The code alone: an error's subject is an address, its detail may quote one.
    const auto error = sync.lastError();
    lines.add("Last error", error ? QString::fromUtf8(errorName(error->code).data()) : QStringLiteral("none"));
}

} // namespace

QString diagnosticsText(const SyncStatus& sync, const std::optional<CacheFacts>& cache, const QString& uiLanguage,
                        double textScale)
{
    Lines lines;
    addSystem(lines);
    lines.add("Interface", uiLanguage + QStringLiteral(", text %1 %").arg(qRound(textScale * 100)));
    addSync(lines, sync);
    if (!cache)
        return lines.text();
    lines.add("SQLite", cache->sqliteVersion);
    lines.add("Cache bytes", cache->cacheBytes);
    lines.add("Outbox bytes", cache->outboxBytes);
    lines.add("Conversations", cache->conversations);
    lines.add("Messages", cache->messages);
    lines.add("Customers", cache->customers);
    lines.add("Waiting to be sent", cache->outboxEntries);
    return lines.text();
}

} // namespace sampan
