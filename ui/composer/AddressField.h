// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"
#include "ui/composer/Addresses.h"

#include <QWidget>

class QLineEdit;

namespace sampan
{

class CompletionList;

/// Recipients as chips, with a field for the next one. Comma, semicolon, Return and leaving make a chip; Backspace in
/// the empty field chooses the last chip and then removes it; Left and Right walk, Delete removes, Return takes a chip
/// back into the field. What is no address stays, in the colour of danger, with its reason as tooltip.
class AddressField : public QWidget
{
    Q_OBJECT

public:
    AddressField(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    const QList<Recipient>& recipients() const { return m_recipients; }
    QList<Mailbox> mailboxes() const { return validMailboxes(m_recipients); }
    /// What is wrong with the first wrong one, as a sentence; empty if all can be sent to.
    QString problem() const;
    void setMailboxes(const QList<Mailbox>& mailboxes);
    /// What is typed becomes a chip now.
    void commit();
    QLineEdit* edit() const { return m_edit; }
    /// The chip chosen by keyboard; -1: the field.
    int chosenChip() const { return m_chosen; }
    /// Answers of `completionWanted`; old ones are ignored.
    void offer(const QString& prefix, const QList<Mailbox>& found);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

    static QString problemText(const Recipient& recipient);

Q_SIGNALS:
    void changed();
    /// Return was pressed with nothing typed.
    void confirmAsked();
    void completionWanted(const QString& prefix);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Places {
        QList<QRect> chips;
        QRect edit;
        int height = 0;
    };
    Places places(int width) const;
    void add(const QList<Recipient>& recipients);
    void removeAt(int index);
    void choose(int index);
    void takeBack(int index);
    void place();
    void onEdited(const QString& text);
    bool handleKey(const QKeyEvent& event);
    bool handleEditKey(const QKeyEvent& event);
    bool handleChipKey(const QKeyEvent& event);
    void paintChip(QPainter& painter, const QRect& rect, int index) const;
    QString chipText(const Recipient& recipient) const;
    int chipAt(const QPoint& point) const;
    CompletionList* list();

    const Theme& m_theme;
    QList<Recipient> m_recipients;
    QList<Mailbox> m_offered;
    QLineEdit* m_edit;
    CompletionList* m_list = nullptr;
    int m_chosen = -1;
};

} // namespace sampan
