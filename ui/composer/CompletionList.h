// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QList>
#include <QWidget>

class QKeyEvent;

namespace sampan
{

/// A short list of offers beside the place where something is typed. A child of the window and never with the focus,
/// so that input methods go on working in the field; the field hands it its keys.
class CompletionList : public QWidget
{
    Q_OBJECT

public:
    struct Offer {
        QString key;  ///< comes back when chosen
        QString text; ///< "Zhou Kai"
        QString meta; ///< "Logistics" or an address
    };

    CompletionList(const Theme& theme, QWidget* window);

    /// Shows the offers below (or, without room, above) `anchor`, in coordinates of the window; none: hides.
    void offer(const QList<Offer>& offers, const QRect& anchor);
    bool isOffering() const { return isVisible() && !m_offers.isEmpty(); }
    const QList<Offer>& offers() const { return m_offers; }
    int current() const { return m_current; }
    /// Up, Down, Return, Tab and Escape; true if the key was for the list.
    bool handleKey(const QKeyEvent& event);

Q_SIGNALS:
    void chosen(const QString& key, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    int rowHeight() const;
    void choose(int row);
    void setCurrent(int row);

    const Theme& m_theme;
    QList<Offer> m_offers;
    int m_current = 0;
};

} // namespace sampan
