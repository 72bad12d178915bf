#include "ui/handover/proof_words.h"

#include "ui/common/clock_words.h"
#include "ui/common/errors_text.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <iterator>
#include <set>
#include <span>

namespace holdfast::ui {

namespace {

QString sayProof(const char* text)
{
    return QCoreApplication::translate("Proofs", text);
}

QString joinExhibits(std::span<const std::string> exhibits)
{
    QStringList numbers;
    for (const std::string& exhibit : exhibits)
        numbers << fromUtf8(exhibit);
    return numbers.join(QStringLiteral(", "));
}

/// The detail has those that are too many for a sentence.
QString nameExhibits(std::span<const std::string> exhibits)
{
    constexpr size_t mostNamed = 20;
    const QString named = joinExhibits(exhibits.first(std::min(exhibits.size(), mostNamed)));
    return isolated(exhibits.size() > mostNamed ? named + QStringLiteral(", …") : named);
}

/// The number of the batch whose list is proved; empty for the signature.
QString provedBatch(const bundle::ProofState& proof)
{
    static const QRegularExpression batch(QStringLiteral("^batch-(\\d+)\\."));
    return batch.match(fromUtf8(proof.file)).captured(1);
}

QString sayBlock(const QString& batch, const QString& height)
{
    return batch.isEmpty()
        ? sayProof(
            QT_TRANSLATE_NOOP("Proofs",
                "The signature leads to Bitcoin block %1. That the block is as the proof says, only a Bitcoin node "
                "can confirm; Holdfast asks none."))
              .arg(height)
        : sayProof(QT_TRANSLATE_NOOP("Proofs",
                       "The list of captures number %1 leads to Bitcoin block %2. That the block is as the proof says, "
                       "only a Bitcoin node can confirm; Holdfast asks none."))
              .arg(batch, height);
}

QString sayWaiting(const QString& batch, const QString& calendar)
{
    return batch.isEmpty()
        ? sayProof(QT_TRANSLATE_NOOP("Proofs", "The signature waits at %1 for a Bitcoin block.")).arg(calendar)
        : sayProof(QT_TRANSLATE_NOOP("Proofs", "The list of captures number %1 waits at %2 for a Bitcoin block."))
              .arg(batch, calendar);
}

} // namespace

QStringList describeProof(const bundle::ProofState& proof)
{
    const QString batch = provedBatch(proof);
    QStringList sentences;
    for (const uint64_t height : proof.blocks)
        sentences << sayBlock(batch, QString::number(height));
    for (const std::string& calendar : proof.pending)
        sentences << sayWaiting(batch, isolated(breakable(nameIn(calendar))));
    return sentences;
}

QString describeStamp(const bundle::TimeProofs::Stamp& stamp)
{
    return sayProof(QT_TRANSLATE_NOOP("Proofs", "Signed before %1, by the clock of the authority %2."))
        .arg(isolated(formatTime(stamp.time)), isolated(breakable(fromUtf8(stamp.authority))));
}

QString describeProofState(bool hasStamp, const std::vector<bundle::ProofState>& proofs)
{
    const bool isPending
        = std::ranges::any_of(proofs, [](const bundle::ProofState& proof) { return !proof.pending.empty(); });
    if (isPending)
        return sayProof(QT_TRANSLATE_NOOP("Proofs", "Pending: the rest comes some hours after it was asked for."));
    if (hasStamp || !proofs.empty())
        return sayProof(QT_TRANSLATE_NOOP("Proofs", "Complete: no proof in it waits for anything more."));
    return sayProof(QT_TRANSLATE_NOOP("Proofs", "Nobody else has confirmed yet when it was there."));
}

QString describeWhoFailed(const WhoFailed& failed)
{
    QStringList lines;
    for (const bundle::AskedAuthority& one : failed.authorities)
        lines << sayProof(QT_TRANSLATE_NOOP("Proofs", "No time stamp came from %1."))
                     .arg(isolated(breakable(nameIn(one.address))));
    for (const Error& reason : failed.reasons)
        if (const QString why = describe(reason).sentence; !lines.contains(why))
            lines << why;
    return lines.join(QLatin1Char('\n'));
}

QString detailOfWhoFailed(const WhoFailed& failed)
{
    QStringList lines;
    for (const bundle::AskedAuthority& one : failed.authorities)
        lines << fromUtf8(one.address) + (one.error ? QStringLiteral(": ") + describe(*one.error).detail : QString());
    for (const Error& reason : failed.reasons)
        lines << describe(reason).detail;
    return lines.join(QLatin1Char('\n'));
}

QString describeLackingStamps(const std::vector<bundle::LackingStamp>& lacking)
{
    size_t before = 0, after = 0, refused = 0;
    std::set<uint64_t> refusedBatches; // one may have two stamps that do not check
    std::vector<std::string> refusedExhibits;
    for (const bundle::LackingStamp& one : lacking) {
        if (!one.isThere) {
            (one.isSecond ? after : before) += one.captures;
        } else if (refusedBatches.insert(one.batch).second) {
            refused += one.captures;
            std::ranges::copy_if(one.exhibits, std::back_inserter(refusedExhibits), [&](const std::string& exhibit) {
                return std::ranges::find(refusedExhibits, exhibit) == refusedExhibits.end();
            });
        }
    }
    QStringList sentences;
    if (after > 0)
        sentences << QCoreApplication::translate("Proofs",
            "%n capture(s) in it lack the second time stamp. Ask again in Settings, then write the bundle once more.",
            nullptr, static_cast<int>(after));
    if (before > 0)
        sentences << QCoreApplication::translate("Proofs",
            "%n capture(s) in it lack the time stamp from before them, which can't be made later.", nullptr,
            static_cast<int>(before));
    if (refused > 0)
        sentences << QCoreApplication::translate("Proofs",
            "The stored time stamp of %n capture(s) does not check. The captures themselves are untouched, but whoever "
            "checks this bundle would be told that it is invalid, so do not send it. Leave all of these captures out, "
            "then write the bundle again. They stay in the vault, and an earlier backup may have their time stamp "
            "whole.",
            nullptr, static_cast<int>(refused));
    if (!refusedExhibits.empty())
        sentences << QCoreApplication::translate(
            "Proofs", "Their number(s): %1", nullptr, static_cast<int>(refusedExhibits.size()))
                         .arg(nameExhibits(refusedExhibits));
    return sentences.join(QLatin1Char('\n'));
}

bool isAnyRefused(const std::vector<bundle::LackingStamp>& lacking)
{
    return std::ranges::any_of(lacking, &bundle::LackingStamp::isThere);
}

QString detailOfLackingStamps(const std::vector<bundle::LackingStamp>& lacking)
{
    QStringList lines;
    for (const bundle::LackingStamp& one : lacking)
        lines << QStringList{fromUtf8(one.stamp), fromUtf8(one.error), joinExhibits(one.exhibits)}.join(
            QLatin1Char(' '));
    return lines.join(QLatin1Char('\n'));
}

} // namespace holdfast::ui
