#include "core/bundle/exporter.h"
#include "core/vault/outside_settings.h"
#include "tests/support/ots_bytes.h"
#include "tests/ui/screen_gallery.h"
#include "ui/checkbundle/check_bundle.h"
#include "ui/common/page.h"
#include "ui/frame/case_frame.h"
#include "ui/frame/main_window.h"
#include "ui/handover/earlier_bundle.h"
#include "ui/handover/hand_over.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace holdfast::ui {

static bundle::VerifyReport withProofs(bundle::VerifyReport report)
{
    report.verdict = bundle::VerifyReport::Verdict::Incomplete;
    const bundle::Check proofs{"opentimestamps", bundle::Check::Outcome::Incomplete,
        "batch-1.sha256.ots was asked of https://bob.btc.calendar.opentimestamps.org and is in no Bitcoin block yet; "
        "tagmanifest-sha256.txt.sig.ots leads to Bitcoin block 358391 if its merkle root is "
        "4b3c69d9f17ffe31fa4bee4a2c2e12cf9ba8d1ab3d8b95d3a0a3a4d1c0c2f2aa (compare it with a Bitcoin node, or run ots "
        "verify)"};
    report.checks.insert(report.checks.begin() + 6, proofs);
    return report;
}

/// All that can be asked, ticked; and then what the screens after this one say of it.
void ScreenGallery::showClocks(QWidget& settings, vault::Vault& vault, const std::function<void(const char*)>& show)
{
    for (const char* clock : {"useTimeServer", "useTimeStamps", "useCalendars"})
        find<QCheckBox>(&settings, clock)->setChecked(true);
    find<QPushButton>(&settings, "publicCalendars")->click();
    bringIntoView(find<QLineEdit>(&settings, "timeServer"));
    show("settings-clocks");
    bringIntoView(find<QPlainTextEdit>(&settings, "calendars"));
    show("settings-calendars");
    vault::OutsideSettings outside;
    outside.timeAuthority = "https://tsa.example.org/tsr";
    outside.furtherAuthorities = {"https://stamps.example.net/tsr"};
    outside.timeServer = "ntp.example.org";
    outside.calendars = {"https://bob.btc.calendar.opentimestamps.org"};
    if (!vault::writeOutsideSettings(vault, outside))
        throw std::runtime_error("no clocks");
}

/// A bundle whose proof waits for its block: nobody is asked, since it was asked for before.
void ScreenGallery::showProofs(HandOver& hand, const std::function<void(const char*)>& show)
{
    const std::string calendar = "https://bob.btc.calendar.opentimestamps.org";
    bundle::ExportOptions options;
    options.calendars.addresses = {calendar};
    options.calendars.submit = [](const std::string& address, const Digest&) -> Result<Bytes> {
        const std::string answer = test::ots::calendarAnswer(address);
        return Bytes(answer.begin(), answer.end());
    };
    if (!bundle::exportBundle(m_window.caseFrame()->session().vault(), options, m_folder / "earlier.zip", {}))
        throw std::runtime_error("no earlier bundle");
    find<QPushButton>(&hand, "handOverAgain")->click();
    find<EarlierBundle>(&hand, "earlierBundle")->open(m_folder / "earlier.zip");
    if (!waitUntil([&] { return find<QPushButton>(&hand, "askProofs")->isVisible(); }))
        throw std::runtime_error("nothing can be asked for again");
    bringIntoView(find<QPushButton>(&hand, "askProofs"));
    show("hand-over-earlier");
}

void ScreenGallery::showProofs(
    CheckBundle& check, const bundle::VerifyReport& report, const std::function<void(const char*)>& show)
{
    check.show(withProofs(report));
    bringIntoView(find<QWidget>(&check, "check-opentimestamps"));
    show("check-bundle-proofs");
}

} // namespace holdfast::ui
