// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QAbstractButton>

namespace sampan
{

/// Every button of the workstation. Text, icon, key hint and arrow are each optional; one without text is square and
/// must be given an accessible name, which is also its tooltip. A disabled one shows `setDisabledReason` as tooltip.
class Button : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { Primary, Plain, Flat, Danger };

    Button(const Theme& theme, Kind kind, const QString& text, const QString& icon = {}, QWidget* parent = nullptr);

    void setKind(Kind kind);
    /// The 24 px form for heads and bars.
    void setSmall(bool small);
    void setIconName(const QString& name);
    void setIconColor(Token token);
    /// "Ctrl ↵", painted as a key.
    void setKeyHint(const QString& keys);
    /// A chevron at the end: it opens a menu.
    void setArrow(bool arrow);
    /// A second, quieter text after the first ("6/10").
    void setMeta(const QString& meta);
    void setDisabledReason(const QString& reason);
    /// Which corners are round: both, only the leading or only the trailing ones (split buttons).
    enum class Join { None, Leading, Trailing };
    void setJoin(Join join);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Look;
    Look look() const;
    int contentWidth() const;
    int iconSize() const;
    QFont textFont() const;
    void paintContent(QPainter& painter, const Look& look) const;

    const Theme& m_theme;
    Kind m_kind;
    bool m_small = false;
    bool m_arrow = false;
    Join m_join = Join::None;
    QString m_icon;
    QString m_keys;
    QString m_meta;
    QString m_reason;
    Token m_iconColor = Token::Count_;
};

/// A square button with an icon only; `name` is its accessible name and tooltip.
class IconButton : public Button
{
    Q_OBJECT

public:
    IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent = nullptr);
};

/// The main button of a pane.
class PrimaryButton : public Button
{
    Q_OBJECT

public:
    PrimaryButton(const Theme& theme, const QString& text, const QString& icon = {}, QWidget* parent = nullptr);
};

/// A main button with a second part that opens alternatives.
class SplitButton : public QWidget
{
    Q_OBJECT

public:
    SplitButton(const Theme& theme, const QString& text, const QString& icon, QWidget* parent = nullptr);

    Button* main() const { return m_main; }
    Button* more() const { return m_more; }

Q_SIGNALS:
    void clicked();
    /// The position for a menu is below `more()`.
    void moreClicked();

private:
    Button* m_main;
    Button* m_more;
};

} // namespace sampan
