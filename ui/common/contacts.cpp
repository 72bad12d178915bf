#include "ui/common/contacts.h"

#include "ui/common/card.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QVBoxLayout>

namespace holdfast::ui {

namespace {

struct Contact {
    const char* where;
    const char* what;
    const char* reach; ///< numbers and addresses: not translated
};

// clang-format off
constexpr Contact underEighteen[] = {
    {QT_TRANSLATE_NOOP("Contacts", "Anywhere"), QT_TRANSLATE_NOOP("Contacts", "Take It Down stops copies of an image made before 18, without asking who you are"), "takeitdown.ncmec.org"},
    {QT_TRANSLATE_NOOP("Contacts", "United States"), QT_TRANSLATE_NOOP("Contacts", "CyberTipline, where such images are reported"), "1-800-843-5678 · report.cybertip.org"},
    {QT_TRANSLATE_NOOP("Contacts", "United Kingdom"), QT_TRANSLATE_NOOP("Contacts", "Report Remove for anyone under 18, and the Internet Watch Foundation"), "0800 1111 · childline.org.uk · report.iwf.org.uk"},
    {QT_TRANSLATE_NOOP("Contacts", "Canada"), QT_TRANSLATE_NOOP("Contacts", "Cybertip and Need Help Now"), "1-866-658-9022 · cybertip.ca · needhelpnow.ca"},
    {QT_TRANSLATE_NOOP("Contacts", "Australia"), QT_TRANSLATE_NOOP("Contacts", "eSafety Commissioner and the police centre against child exploitation"), "esafety.gov.au/report · accce.gov.au/report"},
    {QT_TRANSLATE_NOOP("Contacts", "New Zealand"), QT_TRANSLATE_NOOP("Contacts", "Netsafe, every day of the week"), "0508 638 723 · netsafe.org.nz"},
    {QT_TRANSLATE_NOOP("Contacts", "France"), QT_TRANSLATE_NOOP("Contacts", "3018 for young people, and Point de Contact"), "3018 · 3018.fr · pointdecontact.net"},
    {QT_TRANSLATE_NOOP("Contacts", "Germany"), QT_TRANSLATE_NOOP("Contacts", "Protection of young people online"), "jugendschutz.net"},
    {QT_TRANSLATE_NOOP("Contacts", "Ireland"), QT_TRANSLATE_NOOP("Contacts", "The national hotline"), "hotline.ie/report"},
    {QT_TRANSLATE_NOOP("Contacts", "Netherlands"), QT_TRANSLATE_NOOP("Contacts", "Anonymous reports"), "meldpunt-kinderporno.nl"},
    {QT_TRANSLATE_NOOP("Contacts", "Other countries"), QT_TRANSLATE_NOOP("Contacts", "A list of the hotline in each country"), "inhope.org/EN/our-members"},
};
constexpr Contact everyone[] = {
    {QT_TRANSLATE_NOOP("Contacts", "Anywhere, 18 or older"), QT_TRANSLATE_NOOP("Contacts", "StopNCII makes a fingerprint of the image on your own device and gives it to platforms"), "stopncii.org"},
    {QT_TRANSLATE_NOOP("Contacts", "United States"), QT_TRANSLATE_NOOP("Contacts", "Image Abuse Helpline of the Cyber Civil Rights Initiative"), "844-878-2274 · cybercivilrights.org/ccri-safety-center"},
    {QT_TRANSLATE_NOOP("Contacts", "United States"), QT_TRANSLATE_NOOP("Contacts", "When life feels too heavy, day and night"), "988"},
    {QT_TRANSLATE_NOOP("Contacts", "United Kingdom"), QT_TRANSLATE_NOOP("Contacts", "Revenge Porn Helpline, for adults, Monday to Friday 10 to 16"), "0345 6000 459"},
    {QT_TRANSLATE_NOOP("Contacts", "England"), QT_TRANSLATE_NOOP("Contacts", "National Domestic Abuse Helpline for women, day and night"), "0808 2000 247 · refuge.org.uk"},
    {QT_TRANSLATE_NOOP("Contacts", "Australia"), QT_TRANSLATE_NOOP("Contacts", "1800RESPECT, day and night, and the eSafety Commissioner"), "1800 737 732 · esafety.gov.au/report"},
    {QT_TRANSLATE_NOOP("Contacts", "New Zealand"), QT_TRANSLATE_NOOP("Contacts", "Netsafe, every day of the week"), "0508 638 723 · netsafe.org.nz"},
    {QT_TRANSLATE_NOOP("Contacts", "Canada"), QT_TRANSLATE_NOOP("Contacts", "Help with removal, above all for young people"), "needhelpnow.ca"},
    {QT_TRANSLATE_NOOP("Contacts", "France"), QT_TRANSLATE_NOOP("Contacts", "3018, every day 9 to 23, and Disrupt for adults"), "3018 · 3018.fr · pointdecontact.net/disrupt"},
    {QT_TRANSLATE_NOOP("Contacts", "Germany"), QT_TRANSLATE_NOOP("Contacts", "HateAid, advice on digital violence"), "+49 30 252 088 38 · hateaid.org"},
    {QT_TRANSLATE_NOOP("Contacts", "Netherlands"), QT_TRANSLATE_NOOP("Contacts", "Helpwanted: chat, telephone and removal, free and without a name"), "020 261 52 75 · helpwanted.nl"},
};
// clang-format on

} // namespace

ContactList::ContactList(Which which, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    auto* danger = makeStrong(tr("Immediate danger: 112 in Europe · 999 in the UK · 911 in the US and Canada · 000 in "
                                 "Australia · 111 in New Zealand"));
    danger->setObjectName(QStringLiteral("immediateDanger"));
    column->addWidget(danger);
    const auto addAll = [&](const auto& contacts) {
        for (const Contact& contact : contacts)
            addRow(column, QCoreApplication::translate("Contacts", contact.where),
                QCoreApplication::translate("Contacts", contact.what) + QLatin1Char('\n')
                    + isolated(QString::fromUtf8(contact.reach)));
    };
    if (which == Which::UnderEighteen)
        addAll(underEighteen);
    else
        addAll(everyone);
    column->addWidget(makeSmall(
        tr("Checked on %1; numbers change. A call may show on a telephone bill, a visit in a browser's history.")
            .arg(QLocale().toString(QDate(2026, 11, 22), QLocale::LongFormat))));
}

void ContactList::addRow(QVBoxLayout* to, const QString& where, const QString& text)
{
    auto* row = new SplitBox(400, 2);
    QLabel* place = makeQuiet(where);
    alignLeading(place, Qt::AlignTop);
    QLabel* what = makeBody(text);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    alignLeading(what, Qt::AlignTop);
    row->addPart(place, 2);
    row->addPart(what, 5);
    to->addWidget(row);
}

} // namespace holdfast::ui
