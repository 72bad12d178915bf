#pragma once

#include "core/intake/page_facts.h"

#include <QWidget>
#include <functional>

namespace holdfast::ui {

class Button;
class ChoiceList;
class KeptFacts;
class Notice;
class PutDown;
class Session;

/// Who posted, passed on and commented, and what a page counts: what is kept of it, what the stored page offers, to be
/// ticked, and somebody put down by hand.
class PageFacts final : public QWidget {
    Q_OBJECT
public:
    explicit PageFacts(Session& session, QWidget* parent = nullptr);
    void setItem(const vault::Item& item);
    Button* button() const { return m_button; } ///< opens the step; changes nothing

private:
    void open(bool on);
    void read();
    void offer(const imaging::PageFacts& facts);
    void keepTicked();
    void change(std::function<Result<void>(vault::Vault&)> what, std::function<void()> done);
    Session& m_session;
    std::optional<vault::Item> m_item;
    imaging::PageFacts m_offered;
    Button* m_button;
    KeptFacts* m_kept;
    Button* m_read;
    QWidget* m_offer;
    ChoiceList* m_choices;
    Button* m_keep;
    PutDown* m_putDown;
    Notice* m_notice;
};

} // namespace holdfast::ui
