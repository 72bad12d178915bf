#include "ui/screen/screen_choice.h"

#include "core/intake/screen_record.h"
#include "ui/common/check_box.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QButtonGroup>
#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

using What = intake::ScreenGrab::What;

namespace {
constexpr int everything = 1000, oneWindow = 1001, onePart = 1002; // ids below are monitors
}

ScreenChoice::ScreenChoice(QWidget* parent)
    : QWidget(parent)
    , m_what(new Card)
    , m_whats(new QButtonGroup(this))
    , m_list(new QListWidget)
    , m_none(makeQuiet(tr("No other program has a window open.")))
    , m_naming(new QWidget)
    , m_names(new CheckBox(tr("Note which program and window title"), QStringLiteral("keepWindowNames")))
    , m_delays(new QButtonGroup(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::gap);
    m_what->body()->addWidget(makeStrong(tr("What should be in the picture?")));
    addWhat(everything, tr("The whole desktop"), "screenEverything");
    addWhat(onePart, tr("A part of this screen"), "screenPart");
    addWhat(oneWindow, tr("One window"), "screenWindow");
    m_list->setObjectName(QStringLiteral("screenWindows"));
    m_list->setAccessibleName(tr("Windows of other programs"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long title ends in "…"
    m_list->setFixedHeight(Theme::current().scaled(140));
    m_what->body()->addWidget(m_list);
    m_what->body()->addWidget(m_none);
    auto* naming = new QVBoxLayout(m_naming);
    naming->setContentsMargins(0, 0, 0, 0);
    naming->addWidget(m_names, 0, Qt::AlignLeading);
    naming->addWidget(makeQuiet(tr("A title can name people. It goes wherever the picture goes.")));
    m_what->body()->addWidget(m_naming);
    column->addWidget(m_what);

    auto* when = new Card;
    const QString question = tr("Do you need time to get it ready?");
    when->body()->addWidget(makeStrong(question));
    auto* delays = new FlowLayout(nullptr, 24);
    for (const int seconds : {0, 3, 5, 10}) {
        auto* choice = new QRadioButton(seconds ? tr("%n second(s)", nullptr, seconds) : tr("No"));
        choice->setObjectName(QStringLiteral("screenDelay%1").arg(seconds));
        choice->setAccessibleName(question + QStringLiteral(" ") + choice->text());
        m_delays->addButton(choice, seconds);
        delays->addWidget(choice);
    }
    m_delays->button(0)->setChecked(true);
    m_whats->button(everything)->setChecked(true);
    when->body()->addLayout(delays);
    column->addWidget(when);
    connect(m_whats, &QButtonGroup::idToggled, this, &ScreenChoice::look);
    connect(m_list, &QListWidget::currentRowChanged, this, &ScreenChoice::look);
    look();
}

void ScreenChoice::addWhat(int id, const QString& text, const char* objectName)
{
    auto* choice = new QRadioButton(text);
    choice->setObjectName(QLatin1String(objectName));
    m_whats->addButton(choice, id);
    m_what->body()->addWidget(choice);
}

void ScreenChoice::offerMonitors(const std::vector<intake::ScreenMonitor>& monitors)
{
    using Monitor = intake::ScreenMonitor;
    if (std::ranges::equal(monitors, m_monitors, {}, &Monitor::area, &Monitor::area))
        return; // the one that has the keyboard keeps it
    m_monitors = monitors;
    const int chosen = m_whats->checkedId();
    for (QAbstractButton* button : m_whats->buttons())
        if (m_whats->id(button) < everything)
            delete button;
    for (size_t i = 0; monitors.size() > 1 && i < std::min<size_t>(monitors.size(), 16); ++i) {
        const QSize size = monitors[i].area.size();
        auto* choice = new QRadioButton(tr("Monitor %1 (%2 × %3)").arg(i + 1).arg(size.width()).arg(size.height()));
        choice->setObjectName(QStringLiteral("screenMonitor%1").arg(i + 1));
        m_whats->addButton(choice, static_cast<int>(i));
        m_what->body()->insertWidget(2 + static_cast<int>(i), choice);
    }
    if (QAbstractButton* button = m_whats->button(chosen))
        button->setChecked(true);
    else
        m_whats->button(everything)->setChecked(true);
}

void ScreenChoice::offer(const std::vector<intake::ScreenMonitor>& monitors, std::vector<ScreenWindow> windows)
{
    offerMonitors(monitors);
    const quint64 window = order().window.id;
    m_windows = std::move(windows);
    m_list->clear();
    for (const ScreenWindow& one : m_windows) {
        const QString title = fromUtf8(intake::windowText(one.untrustedTitle));
        const QString program = fromUtf8(intake::windowText(one.untrustedProgram));
        auto* item = new QListWidgetItem(
            program.isEmpty() ? isolated(title) : isolated(title) + QStringLiteral(" – ") + isolated(program), m_list);
        item->setSizeHint({0, Theme::current().scaled(34)});
    }
    const auto at = std::ranges::find(m_windows, window, &ScreenWindow::id);
    m_list->setCurrentRow(at == m_windows.end() || window == 0 ? -1 : static_cast<int>(at - m_windows.begin()));
    look();
}

void ScreenChoice::look()
{
    const bool isWindow = m_whats->checkedId() == oneWindow;
    m_list->setVisible(isWindow && !m_windows.empty());
    m_none->setVisible(isWindow && m_windows.empty());
    m_naming->setVisible(isWindow && !m_windows.empty());
    Q_EMIT changed();
}

bool ScreenChoice::isWhole() const
{
    return m_whats->checkedId() != oneWindow || m_list->currentRow() >= 0;
}

ScreenOrder ScreenChoice::order() const
{
    ScreenOrder order;
    const int id = m_whats->checkedId();
    if (id >= 0 && id < everything) {
        order.what = What::Monitor;
        order.monitor = id;
    } else if (id == onePart) {
        order.what = What::Region;
    } else if (id == oneWindow && m_list->currentRow() >= 0) {
        order.what = What::Window;
        order.window = m_windows[static_cast<size_t>(m_list->currentRow())];
    }
    return order;
}

std::chrono::seconds ScreenChoice::delay() const
{
    return std::chrono::seconds(m_delays->checkedId());
}

bool ScreenChoice::keepsNames() const
{
    return m_whats->checkedId() == oneWindow && m_names->isChecked();
}

} // namespace holdfast::ui
