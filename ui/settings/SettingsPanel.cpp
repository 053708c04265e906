// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPanel.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/SegmentControl.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sampan
{

namespace
{

const QStringList& languageCodes()
{
    static const QStringList codes{QString(), QStringLiteral("en"), QStringLiteral("zh_CN")};
    return codes;
}

constexpr double textScales[] = {0.9, 1.0, 1.25, 1.5};
constexpr int undoSeconds[] = {0, 10, 20, 60};

template <typename List, typename Value> int indexIn(const List& list, const Value& value)
{
    int index = 0;
    for (const auto& each : list) {
        if (each == value)
            return index;
        ++index;
    }
    return 1;
}

} // namespace

SettingsPanel::SettingsPanel(Theme& theme, Settings& settings, QWidget* window) : Overlay(theme, window)
{
    setObjectName(QStringLiteral("settingsPanel"));
    setAccessibleName(tr("Settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, FontRole::Heading, Token::Text1, tr("Settings"), this));
    m_first = addChoice(column, tr("Colours"), {tr("As the system"), tr("Light"), tr("Dark")},
                        static_cast<int>(settings.theme()));
    auto* language = addChoice(column, tr("Language, from the next start"),
                               {tr("As the system"), QStringLiteral("English"), QStringLiteral("简体中文")},
                               static_cast<int>(qMax<qsizetype>(0, languageCodes().indexOf(settings.language()))));
    auto* text =
        addChoice(column, tr("Text size"),
                  {QStringLiteral("90 %"), QStringLiteral("100 %"), QStringLiteral("125 %"), QStringLiteral("150 %")},
                  indexIn(textScales, settings.textScale()));
    auto* undo =
        addChoice(column, tr("Time to take back a sent reply"), {tr("None"), tr("10 s"), tr("20 s"), tr("60 s")},
                  indexIn(undoSeconds, settings.undoSendSeconds()));
    auto* letters = new QCheckBox(tr("Single letters are shortcuts in lists"), this);
    letters->setChecked(settings.singleLetterKeys());
    column->addWidget(letters);
    auto* done = new Button(theme, Button::Kind::Plain, tr("Close"), {}, this);
    done->setKeyHint(QStringLiteral("Esc"));
    column->addWidget(done, 0, Qt::AlignRight);
    setShape(480, 74, 560);
    setFitting(true);
    connect(m_first, &SegmentControl::currentChanged, this, [&theme, &settings](int index) {
        settings.setTheme(static_cast<Theme::Choice>(index));
        theme.setChoice(settings.theme());
    });
    connect(language, &SegmentControl::currentChanged, this,
            [&settings](int index) { settings.setLanguage(languageCodes().value(index)); });
    connect(text, &SegmentControl::currentChanged, this, [&theme, &settings](int index) {
        settings.setTextScale(textScales[index]);
        theme.setTextScale(settings.textScale());
    });
    connect(undo, &SegmentControl::currentChanged, this,
            [&settings](int index) { settings.setUndoSendSeconds(undoSeconds[index]); });
    connect(letters, &QCheckBox::toggled, this, [&settings](bool on) { settings.setSingleLetterKeys(on); });
    connect(done, &QAbstractButton::clicked, this, &Overlay::close);
}

SegmentControl* SettingsPanel::addChoice(QVBoxLayout* column, const QString& label, const QStringList& texts,
                                         int current)
{
    auto* row = new QHBoxLayout;
    row->addWidget(new TextLabel(theme(), FontRole::Body, Token::Text2, label, this));
    row->addStretch(1);
    auto* control = new SegmentControl(theme(), texts, this);
    control->setCurrent(current);
    control->setAccessibleDescription(label);
    row->addWidget(control);
    column->addLayout(row);
    return control;
}

void SettingsPanel::start()
{
    open();
    m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace sampan
