// SPDX-License-Identifier: GPL-3.0-or-later
// The page of notifications: what is told, how much of it is shown, and when it is quiet.
#include "ui/Settings.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsPages.h"
#include "ui/tray/NoticeService.h"
#include "ui/tray/TrayIcon.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLocale>
#include <QRegularExpressionValidator>

namespace sampan
{

namespace
{

constexpr int mostMinutes = 1440;

using Change = std::function<void(NotificationChoices&)>;

void apply(Settings& settings, const Change& change)
{
    NotificationChoices choices = settings.notifications();
    change(choices);
    settings.setNotifications(choices);
}

Field* minutesField(Settings& settings, const Theme& theme)
{
    auto* field = new Field(theme);
    field->setValidator(new QIntValidator(1, mostMinutes, field));
    field->setText(QString::number(settings.notifications().slowMinutes));
    field->setFixedWidth(theme.scaled(72));
    field->setObjectName(QStringLiteral("slowMinutes"));
    QObject::connect(field, &QLineEdit::textEdited, &settings, [field, &settings](const QString& text) {
        field->setError(!field->hasAcceptableInput());
        if (field->hasAcceptableInput())
            apply(settings, [&text](NotificationChoices& choices) { choices.slowMinutes = text.toInt(); });
    });
    return field;
}

Field* timeField(Settings& settings, const Theme& theme, QTime NotificationChoices::*which, const QString& name)
{
    auto* field = new Field(theme);
    static const QRegularExpression clock(QStringLiteral("([01]?[0-9]|2[0-3]):[0-5][0-9]"));
    field->setValidator(new QRegularExpressionValidator(clock, field));
    field->setText((settings.notifications().*which).toString(QStringLiteral("HH:mm")));
    field->setFixedWidth(theme.scaled(72));
    field->setAccessibleName(name);
    QObject::connect(field, &QLineEdit::textEdited, &settings, [field, &settings, which](const QString& text) {
        field->setError(!field->hasAcceptableInput());
        const QTime time = QTime::fromString(text, QStringLiteral("H:mm"));
        if (time.isValid())
            apply(settings, [time, which](NotificationChoices& choices) { choices.*which = time; });
    });
    return field;
}

QWidget* weekdays(Settings& settings)
{
    auto* host = new QWidget;
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const QLocale locale;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto* check = new QCheckBox(locale.dayName(day, QLocale::ShortFormat), host);
        check->setAccessibleName(locale.dayName(day));
        check->setChecked(settings.notifications().quietDays & (1 << (day - 1)));
        QObject::connect(check, &QCheckBox::toggled, &settings, [&settings, day](bool on) {
            apply(settings, [day, on](NotificationChoices& choices) {
                choices.quietDays = on ? choices.quietDays | (1 << (day - 1)) : choices.quietDays & ~(1 << (day - 1));
            });
        });
        row->addWidget(check);
    }
    row->addStretch(1);
    return host;
}

QWidget* hours(Settings& settings, const Theme& theme, const QString& from, const QString& to)
{
    auto* host = new QWidget;
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(timeField(settings, theme, &NotificationChoices::quietFrom, from));
    row->addWidget(new TextLabel(theme, FontRole::Body, Token::Text2, QStringLiteral("–"), host));
    row->addWidget(timeField(settings, theme, &NotificationChoices::quietTo, to));
    return host;
}

/// Says what this desktop can show, once it has answered.
TextLabel* desktopSentence(const Theme& theme, QWidget* parent)
{
    auto* label = new TextLabel(theme, FontRole::Small, Token::Text3, {}, parent);
    label->setObjectName(QStringLiteral("noticeService"));
    label->setWordWrap(true);
    auto* service = new NoticeService(label);
    QObject::connect(service, &NoticeService::answered, label, [label](const std::optional<QString>& name) {
        label->setText(name ? SettingsPages::tr("Shown by this desktop's notification service, %1.").arg(*name)
                       : TrayIcon::isOffered()
                           ? SettingsPages::tr("This desktop has no notification service. Look at the tray icon: it "
                                               "shows how many messages are new.")
                           : SettingsPages::tr("This desktop has neither a notification service nor a tray. New "
                                               "messages are told in the task bar only."));
    });
    service->ask();
    return label;
}

void addTray(SettingsPage* page, Settings& settings)
{
    const bool hasTray = TrayIcon::isOffered();
    QCheckBox* check = page->addCheck(
        SettingsPages::tr("Keep Sampan in the tray when the window is closed"), hasTray && settings.staysInTray(),
        [&settings](bool on) { settings.setStaysInTray(on); },
        hasTray ? SettingsPages::tr("You go on being told of messages; the icon's menu ends the program.")
                : SettingsPages::tr("This desktop has no tray: closing the window ends Sampan."));
    check->setObjectName(QStringLiteral("staysInTray"));
    check->setEnabled(hasTray);
}

} // namespace

SettingsPage* SettingsPages::notifications(const WorkspaceContext& context, QWidget* parent)
{
    Settings& settings = *context.settings;
    const Theme& theme = *context.theme;
    const NotificationChoices now = settings.notifications();
    auto* page = new SettingsPage(theme, QStringLiteral("notifications"), tr("Notifications"), parent);
    page->addCheck(tr("Tell me when a buyer writes and I look elsewhere"), now.isOn, [&settings](bool on) {
        apply(settings, [on](NotificationChoices& choices) { choices.isOn = on; });
    });
    page->addWide(desktopSentence(theme, page), {tr("Notifications")});
    page->addCheck(
        tr("Show name and text"), now.showsText,
        [&settings](bool on) { apply(settings, [on](NotificationChoices& choices) { choices.showsText = on; }); },
        tr("Off: others who see the screen learn only that somebody wrote."));
    page->addCheck(
        tr("Remind me of buyers who wait long"), now.isReminding,
        [&settings](bool on) { apply(settings, [on](NotificationChoices& choices) { choices.isReminding = on; }); },
        tr("One reminder for all of them; it opens the longest wait."));
    page->addRow(tr("Minutes that are long"), minutesField(settings, theme));
    page->addCheck(tr("Quiet hours"), now.hasQuietHours, [&settings](bool on) {
        apply(settings, [on](NotificationChoices& choices) { choices.hasQuietHours = on; });
    });
    page->addRow(tr("From – to"), hours(settings, theme, tr("Quiet from"), tr("Quiet until")),
                 tr("An end before the beginning is the next morning."));
    page->addWide(weekdays(settings), {tr("Days on which they begin"), tr("Quiet hours")});
    addTray(page, settings);
    return page;
}

} // namespace sampan
