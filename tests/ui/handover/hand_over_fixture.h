#pragma once

#include "core/base/atomic_file.h"
#include "core/bundle/verifier.h"
#include "core/crypto/age_reader.h"
#include "tests/ui/ui_fixture.h"
#include "ui/handover/hand_over.h"

#include <QPushButton>
#include <QRadioButton>

namespace holdfast::ui {

/// The screen over a vault that the test fills.
class HandOverTest : public UiTest {
protected:
    std::unique_ptr<Session> session = makeSession();
    /// What the seal opens to, checked as a bundle.
    bool opensAsABundle(const std::filesystem::path& file, const crypto::AgeOpener& opener)
    {
        auto source = FileSource::open(file);
        if (!source)
            return false;
        auto reader = crypto::AgeReader::open(*source, opener);
        const auto zip = reader ? readAll(*reader, SIZE_MAX) : Result<Bytes>(fail(reader.error()));
        if (!zip || !writeFileAtomically(folder() / "opened.zip", *zip))
            return false;
        const auto report = bundle::verifyBundle(folder() / "opened.zip", {}, {});
        return report && report->verdict == bundle::VerifyReport::Verdict::Valid;
    }
    /// The card that says what would be told, once the button to write was pressed.
    static QWidget* lookThrough(QWidget* screen)
    {
        auto* write = find<QPushButton>(screen, "writeBundle");
        EXPECT_TRUE(waitUntil([&] { return write->isEnabled(); }));
        write->click();
        auto* card = find<QWidget>(screen, "lintCard");
        EXPECT_TRUE(waitUntil([&] { return card->isVisible(); }));
        return card;
    }
    static void choose(QWidget* screen, const char* name)
    {
        QTest::mouseClick(find<QRadioButton>(screen, name), Qt::LeftButton, {}, QPoint(12, 16));
    }
};

} // namespace holdfast::ui
