#include "core/bundle/verifier.h"
#include "tests/core/bundle/sample_bag.h"
#include "tests/fuzz/custody_samples.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/signed_samples.h"

namespace holdfast::fuzz {

using bundle::BundleIndex;
using bundle::test::SampleBag;

/// One that has what later versions of the format may have.
static SampleBag fullBag()
{
    SampleBag bag = SampleBag::make();
    bag.key = fixedKey();
    bag.index.signer = crypto::fingerprint(bag.key.publicKey());
    bag.index.version = BundleIndex::peopledVersion;
    bag.index.recipient = "Support desk";
    bag.index.items[0].people.push_back(
        {"author", "Anna Eriksson", "@anna", "https://sharing.example/anna", "2026-11-18T20:11:05Z", "text"});
    bag.index.items[0].figures.push_back({"views", "1,284 views", "text", 1284, true});
    bag.index.time.push_back(bundle::timeFiles(1));
    bag.index.omissions = omissionsOf(bag.index);
    return bag;
}

static std::string reportText()
{
    bundle::VerifyReport report;
    report.verdict = bundle::VerifyReport::Verdict::Incomplete;
    report.signer = report.tagManifest.emplace(Sha256::of(asBytes("x")));
    report.countersigners.push_back({"countersignature-1.sig", report.signer, true});
    report.custody = bundle::VerifyReport::CustodyEnd{std::string(custodyChain), 3, report.signer};
    report.checks = {{"files", bundle::Check::Outcome::Passed, "all"},
        {"time", bundle::Check::Outcome::Incomplete, "its authority is not confirmed"},
        {"custody", bundle::Check::Outcome::Failed, "event 2"}, {"signer", bundle::Check::Outcome::Note, ""}};
    return bundle::toJson(report);
}

static std::vector<std::string> recordTexts()
{
    return {R"({"a":1})",
        R"({"record":"holdfast-capture","schema_version":1,"requested_url":"https://site.example/p?share=abc",)"
        R"("redirects":[{"url":"https://site.example/r","status":302,"location":"/q","by":"server"}],"http":{"status":200},)"
        R"("logged_in":"yes","resources":[{"url":"https://site.example/a.png","type":"Image","body_bytes":5}]})",
        R"({"record":"holdfast-import","claims":{"entries":[{"name":"Exif.Image.Artist","value":"Anna Eriksson"},)"
        R"({"name":"Exif.GPSInfo.GPSLatitude","value":"59/1 54/1 0/1","part":2}],"left_out":0},"file":{"name":"/home/anna/a.jpg"}})",
        R"({"record":"holdfast-observation","visit":{"time":{"rfc3161":{"token_sha256":"00","custody_head":"11"}}},"verdict":"gone"})",
        R"([1,-2,3.5e10,true,false,null,"\u00e9\ud83d\ude00\\\"",{},[[]]])"};
}

Seeds bundleSeeds()
{
    Seeds seeds;
    for (const SampleBag& bag : {SampleBag::make(), fullBag()}) {
        const auto files = bag.files();
        for (const char* text : {"manifest-sha256.txt", "tagmanifest-sha256.txt", "data/bundle.json"})
            seeds["fuzz_bundle"].push_back(chosen(0, files.at(text)));
        const std::string log = files.at("data/custody.jsonl");
        seeds["fuzz_bundle"].push_back(chosen(0, log.substr(0, log.find('\n'))));
        seeds["fuzz_bundle"].push_back(chosen(1, asText(bundle::test::zipOf(bag.index.rootFolder(), files))));
    }
    seeds["fuzz_bundle"].push_back(chosen(0, reportText()));
    seeds["fuzz_bundle"].push_back(chosen(2, std::string("\0\0\5x\0\4\0y", 8)));
    const std::string log = goodCustodyLog();
    seeds["fuzz_custody"] = {chosen(0, log), chosen(0, log.substr(0, log.find('\n') + 1)), chosen(0, log + log),
        chosen(1, std::string("\0\0\5x\0\4\0y", 8))};
    seeds["fuzz_record"] = recordTexts();
    return seeds;
}

} // namespace holdfast::fuzz
