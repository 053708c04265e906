// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace sampan
{

/// While an input method has text that is not yet decided, keys belong to it: no shortcut fires in any window, neither
/// a letter nor Ctrl+K. One for the program.
class ComposingGuard : public QObject
{
    Q_OBJECT

public:
    explicit ComposingGuard(QObject* parent = nullptr);

    bool isComposing() const { return !m_where.isNull(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QObject> m_where; ///< the widget with the undecided text
};

} // namespace sampan
