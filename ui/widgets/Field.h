// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QLineEdit>

namespace sampan
{

/// A text field of the design: outline, placeholder, optional icon at the start and key hint at the end, error state.
class Field : public QLineEdit
{
    Q_OBJECT

public:
    explicit Field(const Theme& theme, QWidget* parent = nullptr);

    void setIconName(const QString& icon);
    void setKeyHint(const QString& keys);
    /// Red outline; the sentence itself stands below the field and is the caller's.
    void setError(bool error);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    const Theme& m_theme;
    QString m_icon;
    QString m_keys;
    bool m_error = false;
};

/// The field that searches: magnifier, "/" as key hint.
class SearchField : public Field
{
    Q_OBJECT

public:
    explicit SearchField(const Theme& theme, QWidget* parent = nullptr);
};

} // namespace sampan
