// SPDX-License-Identifier: GPL-3.0-or-later
#include "WidgetWalk.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace sampan::test
{

namespace
{

QString who(const QWidget* widget)
{
    QString name = QLatin1StringView(widget->metaObject()->className());
    for (const QWidget* each = widget; each; each = each->parentWidget()) {
        if (!each->objectName().isEmpty())
            return name + u' ' + each->objectName();
    }
    return name;
}

QString finding(const QWidget* widget, const QString& text, int needs, int has)
{
    return QStringLiteral("%1: “%2” needs %3 of %4").arg(who(widget), text.simplified().left(80)).arg(needs).arg(has);
}

bool saysAll(const QWidget* widget, const QString& text)
{
    return !text.isEmpty() && widget->toolTip().contains(text);
}

// What a scroll area hides can be scrolled to.
bool isInScrollArea(const QWidget* widget)
{
    for (const QWidget* each = widget->parentWidget(); each && !each->isWindow(); each = each->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(each))
            return true;
    }
    return false;
}

QString cutLabel(const QLabel* label)
{
    const QString text = label->text();
    if (text.isEmpty() || !label->pixmap().isNull() || saysAll(label, text))
        return {};
    if (label->wordWrap()) {
        const int needs = label->heightForWidth(label->width());
        return needs > label->height() + 1 ? finding(label, text, needs, label->height()) : QString();
    }
    const bool gives = label->minimumSizeHint().width() < label->sizeHint().width();
    // One that elides has its tooltip once it is painted.
    const int needs = label->sizeHint().width();
    if (needs <= label->width() + 4)
        return {};
    return gives && !label->toolTip().isEmpty() ? QString() : finding(label, text, needs, label->width());
}

QString cutButton(const QAbstractButton* button)
{
    constexpr int padding = 16; // gives way before the words do
    const int needs = button->sizeHint().width() - padding;
    if (button->text().isEmpty() || needs <= button->width() + 1 || saysAll(button, button->text()))
        return {};
    return finding(button, button->text(), needs, button->width());
}

QString cutField(const QLineEdit* field)
{
    const QString text = field->placeholderText();
    if (text.isEmpty() || !field->text().isEmpty() || saysAll(field, text))
        return {};
    const QMargins margins = field->textMargins();
    const int room = field->width() - margins.left() - margins.right() - 4;
    const int needs = field->fontMetrics().horizontalAdvance(text);
    return needs > room ? finding(field, text, needs, room) : QString();
}

QString cutBox(const QComboBox* box)
{
    const int needs = box->fontMetrics().horizontalAdvance(box->currentText());
    QStyleOptionComboBox option;
    option.initFrom(box);
    const int room =
        box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
    return needs > room ? finding(box, box->currentText(), needs, room) : QString();
}

// A widget may be as wide as its text and still lie half outside its parent.
QString clipped(const QWidget* widget, const QString& text)
{
    if (text.isEmpty() || isInScrollArea(widget) || widget->isWindow())
        return {};
    const QRect inside = widget->parentWidget()->rect();
    const QRect cut = widget->geometry() & inside;
    if (cut.width() >= widget->width() - 1 && cut.height() >= widget->height() - 1)
        return {};
    return finding(widget, text + QStringLiteral(" (outside its parent)"), widget->width(), cut.width());
}

QString cut(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        const QString found = cutLabel(label);
        return found.isEmpty() ? clipped(label, label->text()) : found;
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        const QString found = cutButton(button);
        return found.isEmpty() ? clipped(button, button->text()) : found;
    }
    if (const auto* field = qobject_cast<const QLineEdit*>(widget))
        return cutField(field);
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
        return cutBox(box);
    return {};
}

void walkNames(QAccessibleInterface* face, const QString& way, int depth, QStringList& found)
{
    if (!face || !face->isValid() || depth > 40)
        return;
    const QAccessible::State state = face->state();
    if (state.invisible)
        return;
    const QString name = face->text(QAccessible::Name);
    const QString kind = face->object() ? QString::fromLatin1(face->object()->metaObject()->className())
                                        : QStringLiteral("role %1").arg(face->role());
    const QString here = way + u'/' + kind;
    if (state.focusable && !state.disabled) {
        if (name.trimmed().isEmpty())
            found.append(here + QStringLiteral(": no name"));
        if (face->role() == QAccessible::NoRole)
            found.append(here + QStringLiteral(": no role"));
    }
    for (int i = 0; i < face->childCount(); ++i)
        walkNames(face->child(i), here, depth + 1, found);
}

} // namespace

QStringList cutTexts(QWidget* root)
{
    QStringList found;
    root->grab(); // what elides sets its tooltip when it is painted
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || widget->width() <= 1 || widget->height() <= 1)
            continue;
        if (isInScrollArea(widget) && widget->visibleRegion().isEmpty())
            widget->grab(); // is scrolled out of view
        const QString one = cut(widget);
        if (!one.isEmpty())
            found.append(one);
    }
    return found;
}

QStringList nameless(QWidget* root)
{
    QStringList found;
    walkNames(QAccessible::queryAccessibleInterface(root), {}, 0, found);
    return found;
}

} // namespace sampan::test
