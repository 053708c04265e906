// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/FilterEditor.h"

#include "domain/Permission.h"
#include "ui/ErrorText.h"
#include "ui/composer/IconMark.h"
#include "ui/filters/FilterTreeEdit.h"
#include "ui/filters/ViewFilter.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace sampan
{

namespace
{
constexpr int countAfterMs = 150;
}

FilterEditor::FilterEditor(const WorkspaceContext& context, const SavedFilter& filter, Purpose purpose, QWidget* window)
    : Overlay(*context.theme, window), m_context(context), m_filter(filter), m_purpose(purpose),
      m_content(new QWidget(this)), m_name(new Field(*context.theme, m_content)),
      m_tree(new FilterTreeEdit(context, m_content)), m_soon(new QTimer(this))
{
    const QString title = purpose == Purpose::View ? tr("Filter this view") : tr("Edit the filter");
    setObjectName(QStringLiteral("filterEditor"));
    setAccessibleName(title);
    const auto reshape = [this] { setShape(theme().scaled(640), 56, theme().scaled(560)); };
    connect(&theme(), &Theme::changed, this, [this, reshape] {
        reshape();
        m_tree->setRoot(FilterNode(m_tree->root()));
    });
    reshape();
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(new TextLabel(theme(), FontRole::Heading, Token::Text1, title, m_content));
    column->addWidget(makeTree(), 1);
    m_count = new TextLabel(theme(), FontRole::Body, Token::Text2, {}, m_content);
    m_count->setObjectName(QStringLiteral("filterCount"));
    column->addWidget(m_count);
    column->addWidget(makeLooks());
    column->addWidget(makeButtons());
    column->addWidget(makeProblem());
    m_soon->setSingleShot(true);
    m_soon->setInterval(countAfterMs);
    connect(m_soon, &QTimer::timeout, this, &FilterEditor::countNow);
    connect(m_tree, &FilterTreeEdit::changed, this, &FilterEditor::countSoon);
    connect(this, &Overlay::closed, this, &QObject::deleteLater);
    FilterNode root = FilterNode::fromJson(filter.filter.toJson());
    m_tree->setRoot(root);
    readFacts();
}

QWidget* FilterEditor::makeTree()
{
    auto* area = new QScrollArea(m_content);
    area->setWidget(m_tree);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    m_tree->setAutoFillBackground(false);
    return area;
}

QWidget* FilterEditor::makeLooks()
{
    auto* line = new QWidget(m_content);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_order = new QComboBox(line);
    for (const QueueSort sort : {QueueSort::LongestWait, QueueSort::Newest, QueueSort::Priority})
        m_order->addItem(QStringLiteral("%1: %2").arg(tr("Order"), ViewFilter::sortName(sort)));
    m_order->setCurrentIndex(static_cast<int>(m_filter.sort));
    m_order->setAccessibleName(tr("Order"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_columns = new Button(theme(), Button::Kind::Plain, tr("Shown in a row"), QStringLiteral("columns-2"), line);
    m_columns->setArrow(true);
    connect(m_columns, &QAbstractButton::clicked, this, &FilterEditor::openColumns);
    m_shared = new QCheckBox(tr("For everybody"), line);
    m_shared->setChecked(m_filter.isShared);
    const Permissions may = permissionsOf(m_context.self.role);
    const bool mayShare = may.testFlag(Permission::Assign) || may.testFlag(Permission::ManageSetup);
    m_shared->setEnabled(mayShare);
    m_shared->setToolTip(mayShare ? QString() : tr("Your role cannot share filters"));
    row->addWidget(m_order);
    row->addWidget(m_columns);
    row->addStretch(1);
    row->addWidget(m_shared);
    return line;
}

QWidget* FilterEditor::makeButtons()
{
    auto* line = new QWidget(m_content);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_name->setPlaceholderText(tr("Name, to keep it"));
    m_name->setAccessibleName(tr("Name of the filter"));
    m_name->setMaxLength(100);
    m_name->setText(m_filter.name);
    row->addWidget(m_name, 1);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_name->setError(false);
        setProblem(made() ? QString() : tr("This filter is too large"));
    });
    const bool isView = m_purpose == Purpose::View;
    auto* keep = new Button(theme(), isView ? Button::Kind::Plain : Button::Kind::Primary, tr("Save"),
                            QStringLiteral("save"), line);
    keep->setObjectName(QStringLiteral("filterSave"));
    connect(keep, &QAbstractButton::clicked, this, &FilterEditor::save);
    row->addWidget(keep);
    if (isView) {
        auto* now = new PrimaryButton(theme(), tr("Filter now"), QStringLiteral("list-filter"), line);
        now->setObjectName(QStringLiteral("filterNow"));
        connect(now, &QAbstractButton::clicked, this, &FilterEditor::filterNow);
        row->addWidget(now);
    }
    return line;
}

/// Below the name, which it mostly is about.
QWidget* FilterEditor::makeProblem()
{
    m_problem = new QWidget(m_content);
    auto* row = new QHBoxLayout(m_problem);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* icon = new IconMark(theme(), QStringLiteral("circle-alert"), 12, Token::Danger, m_problem);
    m_problemText = new TextLabel(theme(), FontRole::Small, Token::Danger, {}, m_problem);
    m_problemText->setObjectName(QStringLiteral("filterProblem"));
    m_problemText->setWordWrap(true);
    row->addWidget(icon);
    row->addWidget(m_problemText, 1);
    m_problem->hide();
    return m_problem;
}

void FilterEditor::setProblem(const QString& text)
{
    m_problem->setVisible(!text.isEmpty());
    if (text == m_problemText->text())
        return;
    m_problemText->setText(text);
    QAccessibleEvent told(m_problemText, text.isEmpty() ? QAccessible::NameChanged : QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void FilterEditor::openColumns()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto all = FilterFields::columns();
    for (const auto& column : all) {
        QAction* action = menu->addAction(column.second);
        action->setCheckable(true);
        action->setChecked(m_filter.columns.isEmpty() || m_filter.columns.contains(column.first));
        connect(action, &QAction::toggled, this, [this, all, key = column.first](bool on) {
            if (m_filter.columns.isEmpty()) {
                for (const auto& each : all)
                    m_filter.columns << each.first;
            }
            m_filter.columns.removeAll(key);
            if (on)
                m_filter.columns << key;
        });
    }
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
}

void FilterEditor::readFacts()
{
    m_context.store->fetch<DeskFacts>(&DeskFacts::read, this, [this](const Result<DeskFacts>& facts) {
        if (!facts) {
            m_count->setText(ErrorText::sentence(facts.error()));
            return;
        }
        m_tree->setFields(FilterFields::all(*facts));
        // The first thing to do is to say what is looked for.
        if (m_tree->root().children.isEmpty()) {
            FilterNode root = m_tree->root();
            const FilterField field = FilterFields::all(*facts).first();
            root.children.append(FilterNode::makeCondition(field.property, field.first()));
            m_tree->setRoot(root);
        }
        if (!m_isNaming)
            m_tree->focusFirst();
        countNow();
    });
}

void FilterEditor::setBase(const QueueScope& scope)
{
    m_base = scope;
    m_hasBase = true;
}

void FilterEditor::focusName()
{
    m_isNaming = true;
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void FilterEditor::countSoon()
{
    m_soon->start();
}

Result<ConversationFilter> FilterEditor::made() const
{
    return ConversationFilter::fromJson(m_tree->root().toJson());
}

void FilterEditor::countNow()
{
    const auto filter = made();
    setProblem(filter ? QString() : tr("This filter is too large"));
    if (!filter)
        return m_count->clear();
    QueueScope scope{QueueView::SavedFilter, m_context.self.id, m_context.self.teamIds, {}, {}};
    scope.filter.filter = *filter;
    if (m_hasBase)
        scope = ViewFilter::combined(m_base, *filter);
    m_ticket.cancel();
    m_ticket = m_context.store->fetch<qint64>(
        [scope, now = m_context.clock->now()](ReadConnection& connection) {
            return QueueQuery::count(connection, scope, now);
        },
        this,
        [this](const Result<qint64>& count) {
            m_counted = count ? *count : -1;
            m_count->setText(count ? tr("%n conversation(s)", nullptr, static_cast<int>(*count))
                                   : ErrorText::sentence(count.error()));
            QAccessibleEvent told(m_count, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&told);
        });
}

void FilterEditor::filterNow()
{
    const auto filter = made();
    if (!filter)
        return;
    close();
    Q_EMIT filterNowAsked(*filter);
}

void FilterEditor::save()
{
    const auto filter = m_hasBase
                            ? Result<ConversationFilter>(made() ? ViewFilter::combined(m_base, *made()).filter.filter
                                                                : ConversationFilter())
                            : made();
    m_name->setError(m_name->text().trimmed().isEmpty());
    if (m_name->text().trimmed().isEmpty() || !filter) {
        setProblem(filter ? tr("Give it a name to keep it.") : tr("This filter is too large"));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_filter.name = m_name->text().trimmed();
    m_filter.filter = *filter;
    m_filter.sort = static_cast<FilterSort>(m_order->currentIndex());
    m_filter.isShared = m_shared->isChecked();
    close();
    Q_EMIT saveAsked(m_filter);
}

void FilterEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_purpose == Purpose::Saved || m_name->hasFocus()))
        return save();
    if (enter)
        return filterNow();
    Overlay::keyPressEvent(event);
}

void FilterEditor::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    m_content->setGeometry(contentRect());
}

void FilterEditor::showEvent(QShowEvent* event)
{
    Overlay::showEvent(event);
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace sampan
