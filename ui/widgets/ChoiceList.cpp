// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChoiceList.h"

#include "ui/Icons.h"
#include "ui/StyleShapes.h"
#include "ui/widgets/LineText.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace sampan
{

namespace
{

constexpr int rowHeight = 28;
constexpr int side = 8;
constexpr int iconSize = 16;

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, m_theme.scaled(rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver))
            paintRound(painter, option.rect, 4, m_theme.color(chosen ? Token::BgSelected : Token::BgHover), {});
        int from = paintMark(painter, option, index) + side;
        paintTexts(painter, option, index, from);
    }

private:
    static QRect place(const QStyleOptionViewItem& option, int from, int width)
    {
        const QRect rect(option.rect.left() + from, option.rect.top(), width, option.rect.height());
        return QStyle::visualRect(option.direction, option.rect, rect);
    }

    /// The check box or the icon; answers where it ends.
    int paintMark(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        const QStyle* style = option.widget->style();
        if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
            QStyleOptionViewItem box = option;
            box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
            box.state.setFlag(index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On
                                                                                    : QStyle::State_Off);
            style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
            const bool mirrored = option.direction == Qt::RightToLeft;
            return mirrored ? option.rect.right() - box.rect.left() : box.rect.right() - option.rect.left();
        }
        const QString icon = index.data(ChoiceList::IconRole).toString();
        if (icon.isEmpty())
            return 0;
        QRect rect = place(option, side, iconSize);
        rect.setTop(rect.top() + (rect.height() - iconSize) / 2);
        rect.setHeight(iconSize);
        paintIcon(painter, icon, rect, m_theme.color(Token::Text2));
        return side + iconSize;
    }

    void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, int from) const
    {
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        const LineText fact{
            index.data(ChoiceList::FactRole).toString(), FontRole::Small, false, m_theme.color(Token::Text3), {}, {}};
        const int factWidth = fact.text.isEmpty() ? 0 : lineWidth(m_theme, fact) + 1;
        const int end = option.rect.width() - side - factWidth;
        if (factWidth > 0)
            paintLine(painter, m_theme, place(option, end, factWidth), fact);
        const QString main = index.data(ChoiceList::MainRole).toString();
        const LineText text{main.isEmpty() ? index.data().toString() : main,
                            FontRole::Body,
                            false,
                            m_theme.color(enabled ? Token::Text1 : Token::Text3),
                            index.data(ChoiceList::LanguageRole).toString(),
                            {}};
        paintLine(painter, m_theme, place(option, from, qMax(0, end - from - (factWidth > 0 ? 12 : 0))), text);
    }

    const Theme& m_theme;
};

} // namespace

ChoiceList::ChoiceList(const Theme& theme, QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new ChoiceDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setProperty("sampanRing", 4);
}

QListWidgetItem* ChoiceList::add(const QString& icon, const QString& text)
{
    return add(icon, text, {}, {});
}

QListWidgetItem* ChoiceList::add(const QString& icon, const QString& text, const QString& main, const QString& fact)
{
    auto* item = new QListWidgetItem(text, this);
    item->setData(IconRole, icon);
    item->setData(MainRole, main);
    item->setData(FactRole, fact);
    item->setToolTip(text);
    return item;
}

} // namespace sampan
