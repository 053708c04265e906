// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QStringList>
#include <QWidget>
#include <functional>

class QCheckBox;
class QVBoxLayout;

namespace sampan
{

class SegmentControl;

/// One page of the settings: rows of a name, a control and a sentence, which a search text can narrow.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// `name` is stable ("keyboard"), `title` is shown.
    SettingsPage(const Theme& theme, const QString& name, const QString& title, QWidget* parent);

    const QString& name() const { return m_name; }
    const QString& title() const { return m_title; }
    const Theme& theme() const { return m_theme; }

    /// The control belongs to the row from now on; its accessible name becomes `label` if it has none.
    void addRow(const QString& label, QWidget* control, const QString& help = {});
    SegmentControl* addChoice(const QString& label, const QStringList& texts, int current,
                              std::function<void(int)> chosen, const QString& help = {});
    QCheckBox* addCheck(const QString& text, bool on, std::function<void(bool)> toggled, const QString& help = {});
    /// Something that needs the whole width; `words` are what it can be found by. `tall`: takes the rest of the page.
    void addWide(QWidget* widget, const QStringList& words, bool tall = false);

    /// Shows only what the text names; answers how many rows that are. The page's own title names all of them.
    int filter(const QString& query);
    /// The first control that can have the focus.
    QWidget* firstControl() const;

private:
    struct Row {
        QWidget* widget;
        QString words;
    };
    void remember(QWidget* widget, const QStringList& words);

    const Theme& m_theme;
    QString m_name;
    QString m_title;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
};

} // namespace sampan
