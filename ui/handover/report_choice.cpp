#include "ui/handover/report_choice.h"

#include "core/imaging/small_picture.h"
#include "ui/common/flow_layout.h"
#include "ui/common/text.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace holdfast::ui {

namespace {

constexpr std::array languages{"en", "fr", "ar"};
constexpr std::array pictures{
    bundle::ReportPictures::Blurred, bundle::ReportPictures::Full, bundle::ReportPictures::None};
constexpr std::array<uint64_t, 4> partSizes{0, 10'000'000, 20'000'000, 4'000'000'000};

int ownLanguage()
{
    const std::string own = QLocale().bcp47Name().left(2).toStdString();
    const auto found = std::find(languages.begin(), languages.end(), own);
    return found == languages.end() ? 0 : static_cast<int>(found - languages.begin());
}

} // namespace

ReportChoice::ReportChoice(QWidget* parent)
    : Card(parent)
    , m_purpose(new QLineEdit)
{
    setObjectName(QStringLiteral("reportChoice"));
    body()->addWidget(makeTitle(tr("How it looks")));
    body()->addWidget(makeQuiet(tr("A report to read or print goes along with the items.")));
    m_pictures = addRow(tr("Pictures in the report"),
        {{tr("Blurred"), QStringLiteral("picturesBlurred")}, {tr("As they are"), QStringLiteral("picturesFull")},
            {tr("None"), QStringLiteral("picturesNone")}},
        0);
    m_purpose->setPlaceholderText(tr("What it is for, if you like; it is written on its first page"));
    m_purpose->setAccessibleName(tr("What it is for"));
    m_purpose->setObjectName(QStringLiteral("reportPurpose"));
    m_purpose->setMaxLength(200);
    body()->addWidget(m_purpose);
    // Each in its own language, for whoever has to read it.
    m_language = addRow(tr("Language of the report"),
        {{QStringLiteral("English"), QStringLiteral("reportEnglish")},
            {QStringLiteral("Français"), QStringLiteral("reportFrench")},
            {QStringLiteral("العربية"), QStringLiteral("reportArabic")}},
        ownLanguage());
    m_paper
        = addRow(tr("Paper"), {{tr("A4"), QStringLiteral("paperA4")}, {tr("Letter"), QStringLiteral("paperLetter")}},
            QLocale().measurementSystem() == QLocale::ImperialUSSystem ? 1 : 0);
    m_parts = addRow(tr("Size of the file"),
        {{tr("One file"), QStringLiteral("partsNone")}, {tr("Parts of 10 MB"), QStringLiteral("parts10")},
            {tr("Parts of 20 MB"), QStringLiteral("parts20")}, {tr("Parts of 4 GB"), QStringLiteral("parts4000")}},
        0);
    body()->addWidget(makeQuiet(tr("Parts are for mail that takes no large files, or for older sticks. A text beside "
                                   "them says how to join them.")));
}

QButtonGroup* ReportChoice::addRow(const QString& title, const QList<std::pair<QString, QString>>& choices, int chosen)
{
    body()->addWidget(makeStrong(title));
    auto* row = new QWidget;
    row->setAccessibleName(title);
    auto* flow = new FlowLayout(row, 16);
    auto* group = new QButtonGroup(this);
    for (const auto& [text, name] : choices) {
        auto* choice = new QRadioButton(text);
        choice->setObjectName(name);
        choice->setAccessibleDescription(title);
        group->addButton(choice, static_cast<int>(group->buttons().size()));
        flow->addWidget(choice);
    }
    group->button(chosen)->setChecked(true);
    body()->addWidget(row);
    return group;
}

std::function<std::shared_ptr<const bundle::ReportOptions>(const Progress&)> ReportChoice::maker() const
{
    bundle::ReportOptions chosen;
    chosen.pictures = pictures.at(static_cast<size_t>(m_pictures->checkedId()));
    chosen.language = languages.at(static_cast<size_t>(m_language->checkedId()));
    chosen.isLetter = m_paper->checkedId() == 1;
    chosen.purpose = m_purpose->text().trimmed().toStdString();
    return [chosen](const Progress& progress) {
        auto report = std::make_shared<bundle::ReportOptions>(chosen);
        report->pictureOf = [decoded = std::make_shared<imaging::SmallPictures>(progress.withReport({}))](
                                ByteSource& untrustedFile, std::string_view untrustedMime, int maxWidth) {
            return decoded->of(untrustedFile, untrustedMime, maxWidth);
        };
        return report;
    };
}

std::optional<uint64_t> ReportChoice::partBytes() const
{
    const uint64_t bytes = partSizes.at(static_cast<size_t>(m_parts->checkedId()));
    return bytes == 0 ? std::nullopt : std::optional(bytes);
}

} // namespace holdfast::ui
