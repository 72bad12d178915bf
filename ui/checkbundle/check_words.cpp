#include "ui/checkbundle/check_words.h"

#include "ui/common/card.h"
#include "ui/common/format_text.h"
#include "ui/common/tag.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace holdfast::ui {

namespace {

struct Name {
    std::string_view id;
    const char* text;
    const char* good; ///< what a passed check says to a person
};

constexpr Name names[] = {{"container", QT_TRANSLATE_NOOP("Checks", "The ZIP file"),
                              QT_TRANSLATE_NOOP("Checks", "whole, with nothing hidden in it")},
    {"bag", QT_TRANSLATE_NOOP("Checks", "List of contents"),
        QT_TRANSLATE_NOOP("Checks", "complete, nothing missing or extra")},
    {"files", QT_TRANSLATE_NOOP("Checks", "Every file"),
        QT_TRANSLATE_NOOP("Checks", "each one has the hash that was signed")},
    {"signature", QT_TRANSLATE_NOOP("Checks", "Signature"), QT_TRANSLATE_NOOP("Checks", "two formats, both good")},
    {"custody", QT_TRANSLATE_NOOP("Checks", "Log of what was done"),
        QT_TRANSLATE_NOOP("Checks", "unbroken from first to last")},
    {"records", QT_TRANSLATE_NOOP("Checks", "Capture records"), QT_TRANSLATE_NOOP("Checks", "agree with the files")},
    {"signer", QT_TRANSLATE_NOOP("Checks", "Signer"), QT_TRANSLATE_NOOP("Checks", "confirmed")},
    {"not-proved", QT_TRANSLATE_NOOP("Checks", "Not proved"), ""}};

} // namespace

QString describeCheck(std::string_view name)
{
    for (const Name& known : names)
        if (known.id == name)
            return QCoreApplication::translate("Checks", known.text);
    return fromUtf8(name);
}

QWidget* makeCheckRow(const bundle::Check& check)
{
    using Outcome = bundle::Check::Outcome;
    auto* widget = new QWidget;
    widget->setObjectName(QStringLiteral("check-") + fromUtf8(check.name));
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(20, 13, 20, 13);
    row->setSpacing(Theme::gap);
    const Icon icon = check.outcome == Outcome::Passed ? Icon::Check
        : check.outcome == Outcome::Failed             ? Icon::Cross
                                                       : Icon::Info;
    const Card::Tone tone = check.outcome == Outcome::Passed ? Card::Tone::Ok
        : check.outcome == Outcome::Failed                   ? Card::Tone::Bad
                                                             : Card::Tone::Warn;
    row->addWidget(new Dot(icon, tone), 0, Qt::AlignTop);
    QString detail = fromUtf8(check.detail);
    if (check.name == "not-proved") {
        detail = QCoreApplication::translate("Checks", "that the site showed the truth, or who posted it");
    } else if (check.outcome == Outcome::Passed) {
        for (const Name& known : names)
            if (known.id == check.name && *known.good)
                detail = QCoreApplication::translate("Checks", known.good);
    } else if (check.name == "signer" && check.outcome != Outcome::Failed) {
        detail = QCoreApplication::translate("Checks", "not confirmed yet: compare the words above");
    }
    QLabel* name = makeStrong(describeCheck(check.name));
    row->addWidget(name, 2);
    QLabel* found = makeQuiet(breakable(detail));
    found->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    found->setToolTip(fromUtf8(check.detail));
    row->addWidget(found, 3);
    widget->setAccessibleName(name->text() + QStringLiteral(": ") + detail);
    return widget;
}

} // namespace holdfast::ui
