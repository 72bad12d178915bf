#include "ui/handover/report_choice.h"

#include "core/imaging/small_picture.h"
#include "ui/common/labelled.h"
#include "ui/common/language_choice.h"
#include "ui/common/text.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace holdfast::ui {

using bundle::ReportPictures;

ReportChoice::ReportChoice(QWidget* parent)
    : Card(parent)
    , m_pictures(new ChoiceBox(tr("Pictures in the report"), QStringLiteral("reportPictures")))
    , m_purpose(new QLineEdit)
    , m_language(new LanguageChoice(tr("Language of the report"), QStringLiteral("reportLanguage")))
    , m_paper(new ChoiceBox(tr("Paper"), QStringLiteral("reportPaper")))
    , m_parts(new ChoiceBox(tr("Size of the file"), QStringLiteral("partSize")))
{
    setObjectName(QStringLiteral("reportChoice"));
    for (const ReportPictures pictures : {ReportPictures::Blurred, ReportPictures::Full, ReportPictures::None})
        m_pictures->addItem(nameOf(pictures), static_cast<int>(pictures));
    m_paper->addItem(tr("A4"), false);
    m_paper->addItem(tr("Letter"), true);
    for (const auto& [name, bytes] : {std::pair(tr("One file"), 0ULL), std::pair(tr("Parts of 10 MB"), 10'000'000ULL),
             std::pair(tr("Parts of 20 MB"), 20'000'000ULL), std::pair(tr("Parts of 4 GB"), 4'000'000'000ULL)})
        m_parts->addItem(name, QVariant::fromValue(quint64(bytes)));
    m_purpose->setPlaceholderText(tr("What it is for, if you like; it is written on its first page"));
    m_purpose->setAccessibleName(tr("What it is for"));
    m_purpose->setObjectName(QStringLiteral("reportPurpose"));
    m_purpose->setMaxLength(200);
    body()->addWidget(makeTitle(tr("How it looks")));
    body()->addWidget(makeQuiet(tr("A report to read or print goes along with the items.")));
    body()->addWidget(labelled(tr("Pictures in the report"), m_pictures));
    body()->addWidget(labelled(tr("What it is for"), m_purpose));
    body()->addWidget(labelled(tr("Language of the report"), m_language));
    body()->addWidget(labelled(tr("Paper"), m_paper));
    body()->addWidget(labelled(tr("Size of the file"), m_parts));
    body()->addWidget(makeQuiet(tr("Parts are for mail that takes no large files, or for older sticks. A text beside "
                                   "them says how to join them.")));
    startAgain();
}

QString ReportChoice::nameOf(ReportPictures pictures)
{
    return pictures == ReportPictures::Full ? tr("As they are")
        : pictures == ReportPictures::None  ? tr("None")
                                            : tr("Blurred");
}

void ReportChoice::startAgain()
{
    m_pictures->choose(static_cast<int>(ReportPictures::Blurred));
    m_purpose->clear();
    m_language->chooseOwn();
    m_paper->choose(QLocale().measurementSystem() == QLocale::ImperialUSSystem);
    m_parts->setCurrentIndex(0);
}

std::function<std::shared_ptr<const bundle::ReportOptions>(const Progress&)> ReportChoice::maker(
    const std::map<ItemId, bundle::ReportPictures>& picturesOfItems) const
{
    bundle::ReportOptions chosen;
    chosen.pictures = static_cast<ReportPictures>(m_pictures->currentData().toInt());
    chosen.picturesOfItems = picturesOfItems;
    chosen.language = m_language->language();
    chosen.isLetter = m_paper->currentData().toBool();
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
    const quint64 bytes = m_parts->currentData().toULongLong();
    return bytes == 0 ? std::nullopt : std::optional<uint64_t>(bytes);
}

} // namespace holdfast::ui
