// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageListAccessible.h"

#include "ui/conversation/MessageListView.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace sampan
{

namespace
{

/// One message. Knows its row by the id, because rows move.
class MessageAccessible : public QAccessibleInterface, public QAccessibleTextInterface
{
public:
    MessageAccessible(MessageListView* view, const Id& id, int row) : m_view(view), m_id(id), m_row(row) {}

    bool isValid() const override { return row() >= 0; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->spokenText(row()) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inView = m_view->rowRect(row());
        return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = state.readOnly = state.selectableText = true;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        const QRect inView = m_view->rowRect(row());
        state.focused = m_view->hasFocus() && m_view->currentRow() == row();
        state.selected = m_view->currentRow() == row();
        state.offscreen = !m_view->viewport()->rect().intersects(inView);
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this) : nullptr;
    }

    // The text of the message, read only.
    QString content() const { return isValid() ? m_view->block(row()).document().toPlainText() : QString(); }
    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override { return content().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(content().size()); }
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint&) const override { return 0; }
    void scrollToSubstring(int, int) override
    {
        if (isValid())
            m_view->scrollToRow(row());
    }
    QString attributes(int, int* start, int* end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    int row() const
    {
        if (!m_view)
            return -1;
        if (m_row >= m_view->count() || m_view->idAt(m_row) != m_id)
            m_row = m_view->rowOf(m_id);
        return m_row;
    }

    QPointer<MessageListView> m_view;
    Id m_id;
    mutable int m_row;
};

class ListAccessible : public QAccessibleWidget
{
public:
    explicit ListAccessible(MessageListView* view) : QAccessibleWidget(view, QAccessible::List), m_view(view) {}
    ~ListAccessible() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_view->count(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= m_view->count())
            return nullptr;
        const Id message = m_view->idAt(index);
        if (!m_children.contains(message))
            m_children.insert(message,
                              QAccessible::registerAccessibleInterface(new MessageAccessible(m_view, message, index)));
        return QAccessible::accessibleInterface(m_children.value(message));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == child)
                return m_view->rowOf(it.key());
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        for (int row = m_view->visibleRows().first; row >= 0 && row <= m_view->visibleRows().second; ++row) {
            if (m_view->rowRect(row).contains(point))
                return child(row);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->currentRow()) : nullptr;
    }

private:
    MessageListView* m_view;
    mutable QHash<Id, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString& name, QObject* object)
{
    auto* view = qobject_cast<MessageListView*>(object);
    return view && name == QStringLiteral("sampan::MessageListView") ? new ListAccessible(view) : nullptr;
}

} // namespace

void installMessageListAccessibility()
{
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed)
}

} // namespace sampan
