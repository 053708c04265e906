// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "ui/widgets/TextArea.h"

namespace sampan
{

/// What the team keeps in mind about a customer. Grows with its text; what was written is handed out once the agent
/// leaves the field or presses Ctrl+Enter, Esc takes it back.
class NotesField : public TextArea
{
    Q_OBJECT

public:
    explicit NotesField(const Theme& theme, QWidget* parent = nullptr);

    /// Another customer first hands out what was written of the former. Of the same one, text under work stays.
    void setNotes(const Id& customerId, const QString& notes);
    /// Hands out what was written, if anything.
    void commit();
    bool isChanged() const { return toPlainText() != m_saved; }

Q_SIGNALS:
    void notesWritten(const QString& customerId, const QString& notes);
    void leaveAsked();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();

    Id m_customerId;
    QString m_saved;
};

} // namespace sampan
