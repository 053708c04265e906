// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QPainter>
#include <QWidget>

namespace sampan
{

/// Small coloured words. Over is white on danger; Line is a tag with an outline; Plain has no ground.
enum class ChipKind { Plain, Neutral, Line, Ok, Warn, Bad, Over, Info, Accent };

struct Chip {
    ChipKind kind = ChipKind::Neutral;
    QString icon;
    QString text;
};

QSize chipSize(const Theme& theme, const Chip& chip);
/// Paints at the size of chipSize, vertically centred in `rect`, at its start in reading direction.
/// `onSelection` deepens the text of plain chips.
void paintChip(QPainter* painter, const Theme& theme, const QRect& rect, const Chip& chip, bool onSelection = false);

/// The country code in the store's colour.
QSize storeTagSize(const Theme& theme, const QString& code);
void paintStoreTag(QPainter* painter, const Theme& theme, const QRect& rect, const QString& code, int color);

/// A key as in "Ctrl ↵".
QSize keyHintSize(const Theme& theme, const QString& keys);
void paintKeyHint(QPainter* painter, const Theme& theme, const QRect& rect, const QString& keys, const QColor& text,
                  const QColor& line);

/// A chip as a widget.
class ChipLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ChipLabel(const Theme& theme, QWidget* parent = nullptr);
    void setChip(const Chip& chip);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Chip m_chip;
};

/// A store's tag as a widget.
class StoreTag : public QWidget
{
    Q_OBJECT

public:
    explicit StoreTag(const Theme& theme, QWidget* parent = nullptr);
    /// `storeName` becomes the tooltip and accessible name.
    void setStore(const QString& code, int color, const QString& storeName);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_code;
    int m_color = 8;
};

/// A key hint as a widget.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    KeyHint(const Theme& theme, const QString& keys, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_keys;
};

} // namespace sampan
