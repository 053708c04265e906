// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Style.h"

#include "ui/StyleShapes.h"
#include "ui/Theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QStyleOption>

namespace sampan
{

namespace
{

constexpr int scrollExtent = 12;

bool roundMenus()
{
    // Without a compositor a translucent popup has black corners, and X11 does not tell.
    return QGuiApplication::platformName() != QLatin1StringView("xcb");
}

} // namespace

Style::Style(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) {}

void Style::polish(QPalette&)
{
    // The theme sets the palettes, that of lists apart, and none of Fusion's colours come in between.
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar*>(widget)) {
        // The bar lies over the rows, so what is below must show through.
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
        widget->setAttribute(Qt::WA_Hover);
    } else if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    } else if (qobject_cast<QMenu*>(widget) && roundMenus()) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const StyleShapes shapes(m_theme, painter);
    switch (element) {
    case PE_PanelLineEdit:
        // A field without a frame stands inside something that paints the outline itself.
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget); !edit || edit->hasFrame())
            shapes.field(*option, widget);
        return;
    case PE_PanelMenu:
        shapes.menu(option->rect, roundMenus());
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        shapes.checkBox(*option);
        return;
    case PE_IndicatorRadioButton:
        shapes.radioButton(*option);
        return;
    case PE_PanelTipLabel:
        shapes.tooltip(option->rect);
        return;
    case PE_PanelButtonCommand:
        shapes.pushButton(*option);
        return;
    case PE_FrameFocusRect:
    case PE_FrameMenu:
    case PE_PanelMenuBar:
    case PE_FrameLineEdit:
    case PE_PanelScrollAreaCorner:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const StyleShapes shapes(m_theme, painter);
    switch (element) {
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            shapes.menuItem(*item);
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            shapes.menuBarItem(*item, styleHint(SH_UnderlineShortcut, option, widget) != 0);
        return;
    case CE_MenuBarEmptyArea:
    case CE_MenuEmptyArea:
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme.color(Token::LineSoft));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

namespace
{
/// A field for a number without arrows; the keys Up and Down change it.
bool isPlainNumber(QStyle::ComplexControl control, const QStyleOptionComplex& option)
{
    const auto* box = control == QStyle::CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox*>(&option) : nullptr;
    return box && box->buttonSymbols == QAbstractSpinBox::NoButtons;
}
} // namespace

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const StyleShapes shapes(m_theme, painter);
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            shapes.scrollBar(*bar, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
        return;
    }
    if (control == CC_ComboBox) {
        shapes.comboBox(*option);
        return;
    }
    if (isPlainNumber(control, *option)) {
        shapes.field(*option, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
    case PM_ScrollView_ScrollBarOverlap:
        return scrollExtent;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_DefaultFrameWidth:
        return metric == PM_DefaultFrameWidth && qobject_cast<const QMenu*>(widget) ? 1 : 0;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarHMargin:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.scaled(16);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_Widget_Animate:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_UnderlineShortcut:
    case SH_FocusFrame_AboveWidget:
        return 0;
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Menu_Scrollable:
    case SH_MenuBar_AltKeyNavigation:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    const int control = m_theme.scaled(28);
    switch (type) {
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return StyleShapes::menuItemSize(m_theme, *item);
        break;
    case CT_MenuBarItem:
        return {size.width() + 16, m_theme.lineHeight(FontRole::Body) + 8};
    case CT_LineEdit:
        return {size.width() + 16, control};
    case CT_ComboBox:
        return {size.width() + 40, control};
    case CT_PushButton:
        return {size.width() + 20, control};
    case CT_SpinBox:
        return {size.width() + 40, control}; // a date with its calendar has the arrow of a combo box
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return StyleShapes::scrollPart(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(10, 1, -26, -1));
    if (isPlainNumber(control, *option) && part == SC_SpinBoxEditField)
        return option->rect.adjusted(10, 1, -10, -1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace sampan
