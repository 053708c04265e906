// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/SavedFilter.h"
#include "storage/QueueQuery.h"
#include "storage/Store.h"
#include "ui/WorkspaceContext.h"
#include "ui/filters/DeskFacts.h"
#include "ui/widgets/Overlay.h"

class QCheckBox;
class QComboBox;
class QTimer;
class QVBoxLayout;

namespace sampan
{

class Button;
class Field;
class FilterTreeEdit;
class TextLabel;

/// Makes and changes a filter: its conditions with how many conversations they leave, its order, its columns, its name
/// and for whom it is; or filters the view at hand without keeping anything. Deletes itself when closed.
class FilterEditor : public Overlay
{
    Q_OBJECT

public:
    enum class Purpose {
        View, ///< filter the view now, or keep it
        Saved ///< change a filter that is kept
    };

    FilterEditor(const WorkspaceContext& context, const SavedFilter& filter, Purpose purpose, QWidget* window);

    /// The view that is filtered: counted besides, and part of what is saved.
    void setBase(const QueueScope& scope);
    void focusName();
    FilterTreeEdit* tree() const { return m_tree; }
    /// The last count; -1 until it is known.
    qint64 count() const { return m_counted; }

Q_SIGNALS:
    void filterNowAsked(const sampan::ConversationFilter& filter);
    void saveAsked(const sampan::SavedFilter& filter);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeTree();
    QWidget* makeLooks();
    QWidget* makeButtons();
    QWidget* makeProblem();
    void setProblem(const QString& text);
    void openColumns();
    void readFacts();
    void countSoon();
    void countNow();
    Result<ConversationFilter> made() const;
    void filterNow();
    void save();

    WorkspaceContext m_context;
    SavedFilter m_filter;
    Purpose m_purpose;
    QueueScope m_base;
    bool m_hasBase = false;
    bool m_isNaming = false;
    QWidget* m_content;
    Field* m_name;
    FilterTreeEdit* m_tree;
    QComboBox* m_order;
    Button* m_columns;
    QCheckBox* m_shared;
    QWidget* m_problem = nullptr; ///< what keeps it from being saved; hidden when nothing does
    TextLabel* m_problemText = nullptr;
    TextLabel* m_count;
    QTimer* m_soon;
    ReadTicket m_ticket;
    qint64 m_counted = -1;
};

} // namespace sampan
