// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPages.h"

#include "ui/Language.h"
#include "ui/Settings.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/ShortcutTable.h"
#include "ui/widgets/SegmentControl.h"

#include <QCheckBox>

namespace sampan
{

namespace
{

constexpr double textScales[] = {0.9, 1.0, 1.1, 1.25, 1.5};
constexpr int undoSeconds[] = {0, 10, 20, 30, 60};

template <typename List, typename Value> int indexIn(const List& list, const Value& value)
{
    int index = 0;
    for (const auto& each : list) {
        if (qFuzzyCompare(1.0 + double(each), 1.0 + double(value)))
            return index;
        ++index;
    }
    return -1;
}

} // namespace

SettingsPage* SettingsPages::general(const WorkspaceContext& context, QWidget* parent)
{
    Settings& settings = *context.settings;
    Theme& theme = *context.theme;
    auto* page = new SettingsPage(theme, QStringLiteral("general"), tr("General"), parent);
    QStringList names{tr("As the system")};
    for (const InterfaceLanguage& each : interfaceLanguages())
        names.append(each.ownName);
    int current = 0;
    for (int i = 0; i < interfaceLanguages().size(); ++i) {
        if (interfaceLanguages().at(i).code == settings.language())
            current = i + 1;
    }
    SegmentControl* language = page->addChoice(tr("Language"), names, current, [&settings](int index) {
        settings.setLanguage(index == 0 ? QString() : interfaceLanguages().at(index - 1).code);
    });
    language->setObjectName(QStringLiteral("languageChoice"));
    page->addChoice(tr("Colours"), {tr("As the system"), tr("Light"), tr("Dark")}, static_cast<int>(settings.theme()),
                    [&theme, &settings](int index) {
                        settings.setTheme(static_cast<Theme::Choice>(index));
                        theme.setChoice(settings.theme());
                    });
    QStringList sizes;
    for (const double scale : textScales)
        sizes.append(QStringLiteral("%1 %").arg(qRound(scale * 100)));
    page->addChoice(tr("Text size"), sizes, indexIn(textScales, settings.textScale()), [&theme, &settings](int index) {
        settings.setTextScale(textScales[index]);
        theme.setTextScale(settings.textScale());
    });
    page->addChoice(
        tr("Rows of the queue"), {tr("Comfortable"), tr("Compact")}, settings.compactRows() ? 1 : 0,
        [&settings](int index) { settings.setCompactRows(index == 1); },
        tr("Compact rows have one line; low windows always have them."));
    return page;
}

SettingsPage* SettingsPages::keyboard(const WorkspaceContext& context, QWidget* parent)
{
    auto* page = new SettingsPage(*context.theme, QStringLiteral("keyboard"), tr("Keyboard"), parent);
    Settings& settings = *context.settings;
    page->addCheck(
        tr("Single letters are shortcuts in lists"), settings.singleLetterKeys(),
        [&settings](bool on) { settings.setSingleLetterKeys(on); }, tr("They never act where text is written."));
    auto* table = new ShortcutTable(*context.theme, *context.actions, settings, page);
    page->addWide(table, {tr("Shortcuts"), tr("Keys")}, true);
    return page;
}

SettingsPage* SettingsPages::writing(const WorkspaceContext& context, QWidget* parent)
{
    auto* page = new SettingsPage(*context.theme, QStringLiteral("writing"), tr("Writing"), parent);
    Settings& settings = *context.settings;
    QStringList texts{tr("None")};
    for (const int seconds : undoSeconds) {
        if (seconds > 0)
            texts.append(tr("%1 s").arg(seconds));
    }
    page->addChoice(
        tr("Time to take back a sent reply"), texts, indexIn(undoSeconds, settings.undoSendSeconds()),
        [&settings](int index) { settings.setUndoSendSeconds(undoSeconds[index]); },
        tr("The reply waits on this computer until the time is over."));
    if (settings.offers(Settings::Feature::Signature))
        page->addCheck(
            tr("End replies with the signature of the inbox"), settings.addsSignature(),
            [&settings](bool on) { settings.setAddsSignature(on); }, tr("In the language of the conversation."));
    if (settings.offers(Settings::Feature::Spelling))
        page->addCheck(
            tr("Check spelling while writing"), settings.checksSpelling(),
            [&settings](bool on) { settings.setChecksSpelling(on); },
            tr("With the dictionary of the conversation's language, on this computer."));
    return page;
}

} // namespace sampan
