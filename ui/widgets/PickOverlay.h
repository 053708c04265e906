// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Overlay.h"

#include <QStringList>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QHBoxLayout;
class QLineEdit;
class QListView;

namespace sampan
{

/// A field and below it the rows it finds: type, choose with the arrows, Enter takes the chosen one. The focus stays in
/// the field; while an input method composes there, no key chooses or takes.
class PickOverlay : public Overlay
{
    Q_OBJECT

public:
    QLineEdit* field() const { return m_field; }
    QListView* results() const { return m_list; }

protected:
    /// `name` of the whole and of the field.
    PickOverlay(const Theme& theme, QWidget* window, const QString& name, const QString& placeholder);

    void setRows(QAbstractItemModel* model, QAbstractItemDelegate* delegate);
    /// Field, `body` and foot below each other; `body` holds `results()`, or is it.
    void build(const QList<QWidget*>& body);
    /// A line of the foot: keys and what they do.
    void addHint(const QStringList& keys, const QString& text, int gap);
    void addHintStretch();
    /// Opens it with the focus in the field.
    void openForTyping();
    /// By rows that may be chosen.
    void move(int rows);
    int currentRow() const;
    virtual bool mayChoose(int row) const;
    /// Enter or a click.
    virtual void takeCurrent() = 0;

    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void prepareField(const QString& name, const QString& placeholder);
    bool isKeyTaken(int key);

    QLineEdit* m_field;
    QListView* m_list;
    QWidget* m_foot;
    QHBoxLayout* m_hints;
    bool m_isComposing = false;
};

} // namespace sampan
